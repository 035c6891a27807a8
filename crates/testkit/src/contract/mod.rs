//! The storage contract: a test suite that every store has to pass.
//!
//! To test a store, implement [`Harness`] and call [`storage_contract!`](crate::storage_contract). A case is a function
//! in one of these modules, named after what must hold. It uses only the ports, except for the queries of [`Harness`]
//! that no port offers, and never has two transactions open in one task: a store with one writer would block itself.

pub mod accounts;
pub mod activity;
pub mod activity_lists;
pub mod counters;
pub mod expiries;
mod fixture;
pub mod guests;
mod harness;
pub mod host_keys;
pub mod idempotency;
pub mod invitation_secrets;
pub mod invitations;
pub mod lists;
pub mod mail_opt_outs;
pub mod maintenance;
pub mod member_rules;
pub mod members;
pub mod memberships;
pub mod notifications;
pub mod one_time_secrets;
pub mod outbox;
pub mod public_token_recipients;
pub mod public_tokens;
pub mod races;
pub mod reach;
pub mod records;
pub mod redeeming;
pub mod sealed_records;
pub mod searches;
pub mod seats;
pub mod sessions;
pub mod sign_ups;
pub mod signing_keys;
pub mod targets;
pub mod token_views;
pub mod transfers;
pub mod units;
pub mod views;
pub mod workspaces;

pub use harness::Harness;

/// Creates one test for each case of the storage contract, for a [`Harness`](crate::contract::Harness).
///
/// The calling crate needs tokio with the features `macros` and `rt-multi-thread`. Tests are named after module and
/// case, as in `contract::outbox::a_mail_is_tried_again_at_its_time`.
#[macro_export]
macro_rules! storage_contract {
    ($harness:ty) => {
        mod contract {
            #[allow(unused_imports, reason = "where the harness's type is named by a path from the root")]
            use super::*;
            $crate::storage_contract! { @cases [tokio::test] $harness;
            units {
                a_dropped_unit_of_work_leaves_nothing,
                a_refused_unit_of_work_leaves_nothing,
                a_unit_of_work_sees_its_own_writes,
                others_see_nothing_before_the_commit_and_all_after,
                an_acceptance_with_its_event_and_its_mail_is_written_whole_or_not_at_all,
                a_record_without_its_parent_is_refused,
                the_store_answers_and_tells_the_time,
            }
            accounts {
                an_account_comes_back_as_it_was,
                an_account_is_found_by_its_canonical_address,
                an_unknown_account_is_not_found,
                a_canonical_address_has_one_account,
                an_account_id_is_taken_once,
                an_update_writes_the_whole_account,
                an_update_of_an_unknown_account_is_refused,
                an_update_to_the_address_of_another_is_refused,
            }
            sign_ups {
                a_sign_up_comes_back_as_it_was,
                a_sign_up_secret_is_taken_once,
                sign_ups_of_an_address_stand_beside_each_other,
                the_latest_unused_sign_up_of_an_address_is_found,
                a_sign_up_is_used_once,
                expired_sign_ups_are_pruned,
                sign_ups_of_an_erased_account_are_gone,
            }
            one_time_secrets {
                a_verification_comes_back_as_it_was,
                a_newer_verification_leaves_earlier_ones_as_they_are,
                verifications_of_an_account_can_be_ended,
                a_verification_is_used_once,
                an_unknown_verification_cannot_be_used,
            }
            sessions {
                a_session_is_found_by_its_token_with_its_account,
                a_session_that_ran_out_is_still_found,
                a_touch_writes_when_a_session_was_used,
                a_touch_of_an_ended_session_does_nothing,
                an_ended_session_opens_nothing,
                nobody_ends_the_session_of_another,
                all_sessions_of_an_account_end_together,
                all_other_sessions_of_an_account_end_together,
                sessions_are_listed_as_long_as_the_model_calls_them_live,
            }
            workspaces {
                a_workspace_comes_back_as_it_was,
                a_new_workspace_has_its_owner,
                a_workspace_id_is_taken_once,
                an_update_writes_name_plan_and_settings_of_a_workspace,
                an_update_of_an_unknown_workspace_is_refused,
                a_project_comes_back_as_it_was,
                a_project_id_is_taken_once,
            }
            memberships {
                a_membership_comes_back_as_it_was,
                a_membership_is_of_exactly_one_place,
                a_later_membership_replaces_the_earlier_one,
                a_removed_membership_gives_nothing,
                a_second_owner_is_refused,
                ownership_moves_with_the_memberships,
                a_standing_joins_role_and_permission,
                a_stranger_stands_with_nothing_and_in_no_missing_place,
                the_facts_name_the_workspace_of_a_place,
            }
            members {
                members_of_a_workspace_are_seen_with_role_and_inviter,
                members_of_a_project_are_seen_by_permission_or_with_all_whose_role_reaches_it,
                members_come_in_pages_newest_first,
                members_are_searched_by_name_and_by_the_addresses_that_are_seen,
            }
            member_rules {
                all_permissions_in_a_workspace_go_together,
                the_workspaces_of_an_account_are_those_with_a_role_or_a_permission,
                the_members_of_a_workspace_are_those_with_a_role_or_a_permission,
                undecided_invitations_are_found_by_granter_and_addressee,
                the_tokens_of_a_maker_are_those_not_revoked_in_one_workspace,
                a_token_changes_hands_and_nothing_else,
                an_unknown_token_changes_no_hands,
                what_somebody_sent_and_made_in_a_workspace_is_listed,
                a_public_token_is_seen_with_what_its_maker_holds_now,
                an_erased_account_leaves_a_nameless_record_and_its_address,
                an_unknown_account_is_not_erased,
            }
            seats {
                every_member_takes_one_seat,
                a_pending_invitation_takes_a_seat_until_it_runs_out,
                a_decided_invitation_takes_no_seat,
                an_address_takes_one_seat,
                another_workspace_takes_no_seats_here,
            }
            invitations {
                an_invitation_comes_back_as_it_was,
                a_pending_key_is_held_by_one_invitation,
                an_address_can_be_invited_to_several_places,
                an_invitation_that_ran_out_holds_its_key_until_it_is_released,
                a_decided_invitation_gives_its_key_back,
                an_update_takes_a_released_key_back_if_it_is_free,
                an_update_writes_the_whole_invitation,
                an_update_of_an_unknown_invitation_is_refused,
                a_delivery_is_written_alone,
                a_delivery_of_an_unknown_invitation_is_nothing,
            }
            invitation_secrets {
                a_secret_finds_its_invitation_whatever_its_generation,
                any_of_several_hashes_finds_an_invitation,
                a_hash_opens_one_invitation,
                the_hash_of_a_code_is_found_by_its_generation,
            }
            public_tokens {
                a_public_token_comes_back_as_it_was,
                the_projects_of_a_token_come_in_the_order_of_their_ids,
                a_token_is_found_by_the_hash_of_its_code,
                a_token_shares_neither_id_nor_code,
                an_update_writes_the_terms_of_a_token_and_nothing_else,
                an_update_takes_no_use_back,
                an_update_of_an_unknown_token_is_refused,
                live_projects_exist_and_are_in_the_workspace_of_their_token,
                active_tokens_are_counted_as_the_model_says,
            }
            redeeming {
                a_use_is_counted_exactly_when_the_model_calls_the_token_active,
                a_token_without_live_projects_counts_no_use,
                an_unknown_token_counts_no_use,
                uses_add_up_to_the_limit,
                a_use_that_is_not_committed_is_not_counted,
            }
            guests {
                a_guest_session_comes_back_as_it_was,
                an_update_writes_use_and_name_of_a_guest_session,
                an_update_of_an_unknown_guest_session_is_refused,
                guest_facts_hold_session_token_and_live_projects,
                a_guest_of_a_token_without_live_projects_is_still_known,
                an_unknown_guest_is_not_found,
                a_revocation_is_seen_by_the_next_question,
            }
            host_keys {
                a_host_key_is_found_by_its_secret,
                a_host_key_shares_neither_id_nor_secret,
                an_update_writes_when_a_host_key_was_revoked_and_nothing_else,
                an_update_of_an_unknown_host_key_is_refused,
                a_touch_writes_when_a_host_key_was_last_used,
                host_keys_come_in_pages_newest_first,
                invitations_of_an_address_are_found_by_workspace,
            }
            outbox {
                a_claimed_mail_says_what_was_queued,
                mails_are_claimed_by_lane_and_then_by_age,
                a_mail_is_not_claimed_before_it_is_due,
                a_mail_past_its_time_is_still_handed_out,
                a_held_mail_is_nobody_elses_until_its_lease_ends,
                the_verdict_of_a_stale_worker_is_refused,
                a_late_verdict_counts_while_nobody_else_took_the_mail,
                a_settled_mail_never_goes_again_and_loses_its_content,
                a_mail_is_tried_again_at_its_time,
                a_released_mail_has_had_no_attempt,
                a_mail_that_is_tried_again_keeps_its_place,
                a_withdrawn_mail_is_not_sent_and_loses_its_content,
                a_mail_withdrawn_while_held_takes_no_verdict,
                a_claim_that_is_not_committed_holds_nothing,
            }
            counters {
                attempts_count_up_until_their_window_is_over,
                an_attempt_by_a_slower_clock_counts_in_the_running_window,
                each_key_has_a_counter_of_its_own,
                an_attempt_can_be_taken_back,
                a_counter_never_falls_below_zero,
                an_attempt_that_is_not_committed_is_not_counted,
            }
            targets {
                a_deleted_workspace_is_found_by_nobody,
                a_deleted_project_is_found_by_nobody,
                what_is_deleted_is_not_deleted_or_changed_again,
                a_moved_project_takes_its_people_along,
                a_project_that_left_its_tokens_does_not_come_back_to_them,
                undecided_invitations_of_a_place_are_found,
                tokens_of_a_workspace_are_revoked_together,
            }
            transfers {
                a_transfer_comes_back_as_it_was,
                one_offer_of_a_thing_is_open,
                the_latest_transfer_of_a_thing_is_found,
                undecided_transfers_are_found_from_both_sides,
                transfers_come_in_pages_newest_first,
                open_offers_wait_for_those_who_can_answer_them,
                a_pending_owner_is_seen_while_they_are_the_member_of_then,
            }
            signing_keys {
                signing_keys_come_back_oldest_first,
                one_signing_key_is_active,
                a_signing_key_id_is_taken_once,
                another_signing_key_becomes_active,
                a_removed_signing_key_is_gone,
            }
            sealed_records {
                sealed_records_come_in_portions_in_the_order_of_their_ids,
                what_is_settled_or_not_answered_is_no_sealed_record,
                a_record_is_resealed_while_it_is_what_was_read,
                a_held_mail_that_is_resealed_is_settled_by_its_worker,
                the_codes_of_pending_invitations_are_those_of_their_present_generation,
                the_codes_of_public_tokens_say_whether_they_work,
            }
            idempotency {
                an_idempotency_record_comes_back_as_it_was,
                an_idempotency_key_is_claimed_once,
                an_effect_is_marked_by_its_claim_alone,
                an_effect_and_its_mark_are_one,
                old_idempotency_records_are_pruned,
            }
            maintenance {
                ended_sessions_are_pruned,
                guest_sessions_that_are_over_are_pruned_long_after_their_last_use,
                a_pruned_guest_session_leaves_its_use_counted,
                verifications_that_ran_out_are_pruned,
                settled_mails_are_pruned_and_waiting_ones_stay,
                counters_of_old_windows_are_pruned,
                an_expiring_token_is_taken_once_for_each_expiry,
                a_token_is_taken_between_its_notice_and_its_end,
                a_revoked_token_is_not_taken,
                a_taking_that_is_not_committed_takes_nothing,
                the_workspace_of_a_token_is_named,
            }
            activity {
                every_event_can_be_appended,
                an_event_goes_with_its_unit_of_work,
            }
            activity_lists {
                events_of_a_place_or_an_invitation_come_in_pages_newest_first,
                events_are_filtered_by_actor_action_and_time,
                an_event_is_seen_with_the_names_around_it,
            }
            expiries {
                an_expiry_is_untold_from_its_moment_until_it_is_told,
                a_resend_makes_an_expiry_untold_again,
                expiries_are_found_oldest_first_and_only_of_pending_ones,
            }
            searches {
                invitations_of_a_granter_come_in_pages_newest_first,
                invitations_are_found_by_a_part_of_their_address,
            }
            records {
                an_invitation_is_seen_with_what_its_invitee_holds_now,
                an_invitation_to_a_project_that_left_names_none_and_nobody_holds_anything_by_it,
                what_a_place_was_called_is_told_by_the_latest_event_of_its_invitation_that_says_so,
                a_granter_searches_the_addresses_of_places_alone_in_which_they_hold_something,
            }
            notifications {
                a_notification_comes_back_as_it_was,
                a_notification_is_read_once,
                nobody_reads_the_notification_of_another,
                all_notifications_of_an_account_are_read_together,
                unread_notifications_are_counted,
                how_to_be_told_is_kept_by_account_and_kind,
            }
            mail_opt_outs {
                an_opt_out_secret_finds_the_address_that_it_was_mailed_to,
                an_opt_out_secret_is_taken_once,
                an_address_opts_out_once_and_alone,
            }
            public_token_recipients {
                recipients_come_back_in_the_order_of_their_addresses,
                a_recipient_is_remembered_once_with_the_latest_language,
                recipients_need_their_token,
            }
            lists {
                workspaces_come_in_pages_newest_first,
                projects_come_in_pages_newest_first,
                invitations_to_a_workspace_come_in_pages_newest_first,
                invitations_to_a_project_come_in_pages_newest_first,
                invitations_of_an_address_come_in_pages_newest_first,
                public_tokens_come_in_pages_newest_first,
                notifications_come_in_pages_newest_first,
                a_page_goes_on_where_the_last_one_ended_whatever_is_new,
                an_empty_list_is_an_empty_page,
            }
            reach {
                sessions_come_in_pages_newest_first,
                reachable_projects_come_in_pages_newest_first,
                a_reachable_project_says_through_what_it_is_reached,
                the_records_of_an_account_are_its_own,
            }
            views {
                a_workspace_is_seen_by_those_who_have_a_role_in_it,
                an_invitation_is_seen_with_the_names_around_it,
                an_invitation_is_seen_with_what_its_granter_holds_now,
                a_public_token_is_seen_with_its_live_projects,
                invitations_are_filtered_by_the_status_of_the_moment,
                public_tokens_are_filtered_by_the_status_of_the_moment,
                a_filtered_list_fills_its_pages,
            }
            token_views {
                public_tokens_are_narrowed_by_project_and_creator,
                a_project_that_left_a_public_token_does_not_find_it,
                public_tokens_are_narrowed_by_what_their_makers_hold_now,
                public_tokens_are_narrowed_by_their_times_as_the_model_says,
                standings_hold_role_and_permissions_of_one_workspace,
                uses_are_counted_by_utc_day_and_hour,
                guest_sessions_that_go_on_come_newest_first,
            }
            }
            $crate::storage_contract! {
                @cases [tokio::test(flavor = "multi_thread", worker_threads = 4)] $harness;
            races {
                the_last_uses_are_given_to_as_many_as_there_are,
                no_change_of_an_invitation_is_lost,
                no_change_of_a_workspace_is_lost,
                no_change_of_a_public_token_is_lost,
                an_invitation_is_decided_once,
                parallel_invitations_of_an_address_have_one_winner,
                parallel_sign_ups_of_an_address_have_one_winner,
                a_verification_is_used_by_one_of_many,
                a_workspace_has_one_owner_whoever_takes_over,
                parallel_attempts_are_all_counted,
                two_workers_never_hold_the_same_mail,
                an_expiry_is_told_by_one_of_many,
                an_expiring_token_is_taken_by_one_of_many,
                many_opt_outs_of_an_address_are_one,
                seats_are_never_oversold,
                the_first_signing_key_is_made_by_one_of_many,
            }
            }
        }
    };
    (@cases [$test:meta] $harness:ty; $($noun:ident { $($case:ident,)* })*) => {
        $(
            mod $noun {
                #[allow(unused_imports, reason = "where the harness's type is named by a path from the root")]
                use super::*;

                $(
                    #[$test]
                    async fn $case() {
                        let harness = <$harness as $crate::contract::Harness>::new().await;
                        $crate::contract::$noun::$case(&harness).await;
                    }
                )*
            }
        )*
    };
}
