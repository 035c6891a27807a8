//! The list of all cases.

/// Creates one test for each case of the storage contract, for a [`Harness`](crate::contract::Harness).
///
/// The calling crate needs tokio with the features `macros` and `rt-multi-thread`. Tests are named after module and
/// case, as in `contract::jobs::a_job_is_claimed_again_at_its_retry_time`.
#[macro_export]
macro_rules! storage_contract {
    ($harness:ty) => {
        mod contract {
            #[allow(unused_imports, reason = "unused if the type of the harness is an absolute path")]
            use super::*;
            $crate::storage_contract! { @cases [tokio::test] $harness;
            transactions {
                a_dropped_unit_of_work_writes_nothing,
                a_refused_unit_of_work_writes_nothing,
                a_unit_of_work_reads_its_own_writes,
                readers_see_nothing_before_the_commit_and_all_after,
                an_acceptance_is_written_with_its_event_and_its_mail_or_not_at_all,
                a_record_without_its_parent_is_refused,
                a_ping_succeeds_and_returns_the_time,
            }
            accounts {
                an_account_is_read_as_it_was_written,
                an_account_is_found_by_its_canonical_address,
                an_unknown_account_is_not_found,
                a_canonical_address_has_one_account,
                an_account_id_is_unique,
                an_update_writes_the_whole_account,
                an_update_of_an_unknown_account_is_refused,
                an_update_to_the_address_of_another_account_is_refused,
            }
            sign_ups {
                a_sign_up_is_read_as_it_was_written,
                a_sign_up_secret_is_unique,
                an_address_can_have_several_pending_sign_ups,
                the_latest_unused_sign_up_of_an_address_is_found,
                a_sign_up_is_used_once,
                expired_sign_ups_are_pruned,
                sign_ups_of_an_erased_account_are_deleted,
            }
            one_time_secrets {
                a_one_time_secret_is_read_as_it_was_written,
                a_newer_one_time_secret_does_not_change_earlier_ones,
                one_time_secrets_of_an_account_can_be_ended,
                a_one_time_secret_is_used_once,
                an_unknown_one_time_secret_cannot_be_used,
            }
            sessions {
                a_session_is_found_by_its_token_with_its_account,
                an_expired_session_is_still_found,
                a_session_is_added_only_with_the_current_password,
                no_session_with_an_old_password_survives_a_change,
                a_touch_updates_the_last_use_of_a_session,
                an_ended_session_is_not_found,
                an_account_cannot_end_the_session_of_another_account,
                all_sessions_of_an_account_end_together,
                all_other_sessions_of_an_account_end_together,
                sessions_are_listed_while_the_model_considers_them_live,
            }
            workspaces {
                a_workspace_is_read_as_it_was_written,
                a_new_workspace_has_its_owner,
                a_workspace_id_is_unique,
                an_update_writes_name_plan_and_settings_of_a_workspace,
                an_update_of_an_unknown_workspace_is_refused,
                a_project_is_read_as_it_was_written,
                a_project_id_is_unique,
            }
            memberships {
                a_membership_is_read_as_it_was_written,
                a_membership_has_exactly_one_target,
                a_later_membership_replaces_the_earlier_one,
                a_removed_membership_gives_no_access,
                a_second_owner_is_refused,
                ownership_moves_with_the_memberships,
                effective_access_combines_role_and_permission,
                an_account_without_membership_has_empty_access_and_none_in_a_missing_target,
                a_check_reads_its_credential_and_the_access_in_all_its_targets,
                checks_at_the_same_time_are_answered_each_for_itself,
            }
            members {
                members_of_a_workspace_are_listed_with_role_and_inviter,
                members_of_a_project_are_listed_by_permission_or_by_any_access,
                members_come_in_pages_newest_first,
                members_are_searched_by_name_and_by_visible_addresses,
            }
            member_rules {
                all_permissions_in_a_workspace_are_removed_together,
                the_workspaces_of_an_account_are_those_with_a_role_or_a_permission,
                the_members_of_a_workspace_are_those_with_a_role_or_a_permission,
                undecided_invitations_are_found_by_grantor_and_invitee,
                the_tokens_of_an_owner_are_those_not_revoked_in_one_workspace,
                only_the_owner_of_a_transferred_token_changes,
                tokens_of_an_owner_change_together,
                memberships_of_accounts_in_a_workspace_are_read_together,
                a_membership_is_removed_once,
                a_transfer_of_an_unknown_token_is_refused,
                invitations_and_tokens_of_an_account_in_a_workspace_are_listed,
                a_public_token_view_has_the_current_access_of_its_owner,
                an_erased_account_loses_its_personal_data_and_frees_its_address,
                an_unknown_account_is_not_erased,
            }
            seats {
                every_member_takes_one_seat,
                a_pending_invitation_takes_a_seat_until_it_expires,
                a_decided_invitation_takes_no_seat,
                an_address_takes_one_seat,
                seats_of_other_workspaces_are_not_counted,
            }
            accounts_with_access {
                accounts_with_access_are_counted_by_every_write,
                accounts_with_access_are_counted_when_a_project_moves,
                accounts_with_access_are_counted_by_any_sequence_of_writes,
                seats_are_counted_exactly_near_their_limit,
            }
            invitations {
                an_invitation_is_read_as_it_was_written,
                a_pending_key_is_unique,
                an_address_can_be_invited_to_several_targets,
                an_expired_invitation_keeps_its_key_until_it_is_released,
                a_decided_invitation_releases_its_key,
                an_update_takes_a_released_key_again_if_it_is_free,
                an_update_writes_what_can_change,
                an_update_of_an_unknown_invitation_is_refused,
                a_delivery_update_changes_nothing_else,
                a_delivery_of_an_unknown_invitation_is_ignored,
            }
            decisions {
                a_change_set_writes_records_of_every_kind,
                a_change_set_writes_many_records,
                a_refused_change_set_writes_nothing,
                a_target_is_locked_with_its_project,
                a_decision_knows_the_accounts_of_an_invitation,
                a_decision_knows_what_is_absent,
                a_decision_knows_the_name_of_the_target_when_it_was_sent,
                a_decision_about_a_lost_target_gives_no_one_access,
                a_decision_about_a_deleted_workspace_has_no_target,
                an_invite_knows_its_addresses_in_order,
                an_invite_knows_the_seats_that_a_plan_limits,
            }
            invitation_secrets {
                a_secret_of_any_generation_finds_its_invitation,
                any_of_several_hashes_finds_an_invitation,
                a_hash_belongs_to_one_invitation,
                the_hash_of_a_code_is_found_by_its_generation,
            }
            public_tokens {
                a_public_token_is_read_as_it_was_written,
                the_projects_of_a_token_come_in_the_order_of_their_ids,
                a_token_is_found_by_the_hash_of_its_code,
                the_id_and_the_code_of_a_token_are_unique,
                an_update_writes_only_the_terms_and_the_owner_of_a_token,
                an_update_does_not_change_the_number_of_uses,
                an_update_of_an_unknown_token_is_refused,
                live_projects_exist_and_are_in_the_workspace_of_their_token,
                active_tokens_are_counted_as_the_model_defines_them,
            }
            redeeming {
                a_use_is_counted_exactly_if_the_model_considers_the_token_active,
                a_token_without_live_projects_counts_no_use,
                an_unknown_token_counts_no_use,
                uses_are_counted_up_to_the_limit,
                a_use_that_is_not_committed_is_not_counted,
                a_redemption_is_written_with_its_use_exactly_if_another_is_left,
                concurrent_redemptions_leave_the_last_use,
            }
            guests {
                a_guest_session_is_read_as_it_was_written,
                an_update_writes_use_and_name_of_a_guest_session,
                an_update_of_an_unknown_guest_session_is_refused,
                guest_facts_have_the_session_the_token_and_its_live_projects,
                a_guest_of_a_token_without_live_projects_is_still_known,
                a_revocation_is_visible_to_the_next_check,
            }
            api_keys {
                an_api_key_is_found_by_its_secret,
                the_id_and_the_secret_of_an_api_key_are_unique,
                an_update_writes_only_the_revocation_of_an_api_key,
                an_update_of_an_unknown_api_key_is_refused,
                a_touch_updates_the_last_use_of_an_api_key,
                api_keys_come_in_pages_newest_first,
                invitations_of_an_address_are_found_by_workspace,
            }
            jobs {
                a_claimed_job_has_the_data_that_was_queued,
                jobs_of_a_priority_are_claimed_in_the_order_of_their_time,
                a_job_is_not_claimed_before_its_time,
                a_job_past_its_deadline_is_still_claimed,
                a_claimed_job_is_not_claimed_again_before_the_claim_ends,
                a_renewed_claim_lasts_until_its_new_end,
                a_lost_claim_is_not_renewed,
                the_result_of_a_lost_claim_is_refused,
                a_late_result_counts_if_no_other_worker_claimed_the_job,
                a_finished_job_is_never_claimed_again_and_loses_its_payload,
                a_job_is_claimed_again_at_its_retry_time,
                a_released_job_counts_no_attempt,
                a_withdrawn_job_is_not_claimed_and_loses_its_payload,
                a_job_that_was_withdrawn_while_claimed_is_no_longer_wanted,
                a_claim_that_is_not_committed_has_no_effect,
                two_workers_never_claim_the_same_job,
                an_expired_claim_is_either_renewed_or_lost,
            }
            counters {
                attempts_count_up_until_their_window_is_over,
                an_attempt_by_a_slower_clock_counts_in_the_running_window,
                each_key_has_a_counter_of_its_own,
                attempts_can_be_refunded,
                a_counter_never_falls_below_zero,
                an_attempt_that_is_not_committed_is_not_counted,
            }
            targets {
                a_deleted_workspace_is_not_found,
                a_deleted_project_is_not_found,
                a_deleted_record_cannot_be_deleted_or_changed_again,
                a_moved_project_keeps_its_memberships,
                a_project_detached_from_its_tokens_is_never_attached_again,
                undecided_invitations_to_a_target_are_found,
                tokens_of_a_deleted_workspace_are_revoked,
            }
            transfers {
                a_transfer_is_read_as_it_was_written,
                a_target_has_at_most_one_pending_transfer,
                the_latest_transfer_of_a_target_is_found,
                undecided_transfers_are_found_from_both_sides,
                transfers_come_in_pages_newest_first,
                pending_transfers_are_listed_for_accounts_that_can_answer_them,
                a_pending_owner_is_shown_while_the_same_membership_lasts,
            }
            signing_keys {
                signing_keys_come_back_oldest_first,
                one_signing_key_is_active,
                a_signing_key_id_is_unique,
                another_signing_key_becomes_active,
                a_removed_signing_key_is_not_found,
                signing_keys_are_read_beside_a_rotation,
            }
            sealed_records {
                sealed_records_come_in_batches_in_the_order_of_their_ids,
                records_without_sealed_content_are_not_listed,
                a_record_is_resealed_only_if_it_did_not_change,
                the_result_of_a_claimed_mail_is_recorded_after_it_was_resealed,
                the_codes_of_pending_invitations_are_those_of_their_latest_generation,
                the_codes_of_public_tokens_include_whether_they_work,
            }
            idempotency {
                an_idempotency_record_is_read_as_it_was_written,
                an_idempotency_key_is_claimed_once,
                a_claim_that_is_not_committed_leaves_the_key_free,
                of_concurrent_claims_of_a_key_one_succeeds,
                old_idempotency_records_are_pruned,
            }
            maintenance {
                ended_sessions_are_pruned,
                ended_guest_sessions_are_pruned_long_after_their_last_use,
                the_use_of_a_pruned_guest_session_stays_counted,
                expired_one_time_secrets_are_pruned,
                finished_jobs_are_pruned_and_queued_ones_are_kept,
                counters_of_old_windows_are_pruned,
                an_expiring_token_is_taken_once_for_each_expiry,
                an_expiring_token_is_taken_from_its_notice_until_its_expiry,
                a_revoked_token_is_not_taken,
                an_expiring_token_whose_notice_is_not_committed_is_taken_again,
                the_name_of_the_workspace_of_a_token_is_found,
            }
            activity {
                every_event_can_be_appended,
                an_event_is_rolled_back_with_its_unit_of_work,
            }
            activity_lists {
                events_of_a_target_or_an_invitation_come_in_pages_newest_first,
                events_are_filtered_by_actor_action_and_time,
                an_event_view_has_the_names_that_the_event_refers_to,
            }
            expiries {
                an_expiry_is_found_until_it_is_marked_as_notified,
                a_resent_invitation_is_found_again_when_it_expires,
                expired_pending_invitations_are_found_oldest_first,
            }
            searches {
                invitations_granted_by_an_account_come_in_pages_newest_first,
                invitations_are_found_by_a_part_of_their_address,
            }
            records {
                an_invitation_view_has_the_current_access_of_its_invitee,
                an_invitation_to_a_moved_project_names_no_project_and_no_access,
                the_target_name_when_sent_comes_from_the_latest_event_that_has_it,
                an_account_searches_addresses_only_in_targets_that_it_can_access,
            }
            notifications {
                a_notification_is_read_as_it_was_written,
                a_notification_is_read_once,
                an_account_cannot_read_the_notification_of_another_account,
                all_notifications_of_an_account_are_marked_as_read_together,
                unread_notifications_are_counted,
                notification_channels_are_stored_by_account_and_kind,
            }
            mail_opt_outs {
                an_opt_out_secret_finds_the_address_that_it_was_mailed_to,
                an_opt_out_secret_is_unique,
                an_opt_out_applies_to_one_address_and_can_be_repeated,
            }
            public_token_recipients {
                recipients_come_back_in_the_order_of_their_addresses,
                a_recipient_is_stored_once_with_the_latest_language,
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
                a_page_continues_after_the_previous_one_despite_new_records,
                an_empty_list_is_an_empty_page,
            }
            account_lists {
                sessions_come_in_pages_newest_first,
                reachable_projects_come_in_pages_newest_first,
                a_reachable_project_has_the_role_and_the_permission_of_the_account,
                the_records_of_an_account_exclude_those_of_others,
            }
            views {
                a_workspace_is_visible_to_accounts_with_a_role_in_it,
                an_invitation_view_has_the_names_that_the_invitation_refers_to,
                an_invitation_view_has_the_current_access_of_its_grantor,
                a_public_token_view_has_its_live_projects,
                invitations_are_filtered_by_their_current_status,
                public_tokens_are_filtered_by_their_current_status,
                a_filtered_list_fills_its_pages,
            }
            token_views {
                public_tokens_are_filtered_by_project_and_creator,
                a_detached_project_does_not_find_its_former_token,
                public_tokens_are_filtered_by_the_current_access_of_their_owners,
                public_tokens_are_filtered_by_their_times_like_in_the_model,
                workspace_access_has_the_role_and_the_permissions_of_one_workspace,
                uses_are_counted_by_utc_day_and_hour,
                live_guest_sessions_are_listed_newest_first,
            }
            }
            $crate::storage_contract! {
                @cases [tokio::test(flavor = "multi_thread", worker_threads = 4)] $harness;
            races {
                concurrent_redemptions_never_exceed_the_usage_limit,
                no_change_of_an_invitation_is_lost,
                no_change_of_a_workspace_is_lost,
                no_change_of_a_public_token_is_lost,
                an_invitation_is_decided_once,
                of_concurrent_invitations_of_an_address_one_succeeds,
                of_concurrent_sign_ups_of_an_address_one_succeeds,
                of_concurrent_uses_of_a_one_time_secret_one_succeeds,
                a_workspace_has_one_owner_after_concurrent_transfers,
                concurrent_attempts_are_all_counted,
                of_concurrent_workers_one_marks_an_expiry_as_notified,
                of_concurrent_workers_one_takes_an_expiring_token,
                concurrent_opt_outs_of_an_address_all_succeed,
                concurrent_invitations_never_exceed_the_seats,
                of_concurrent_instances_one_creates_the_first_signing_key,
            }
            concurrent_decisions {
                concurrent_invites_know_of_each_other,
                concurrent_decisions_know_of_each_other,
            }
            }
        }
    };
    (@cases [$test:meta] $harness:ty; $($noun:ident { $($case:ident,)* })*) => {
        $(
            mod $noun {
                #[allow(unused_imports, reason = "unused if the type of the harness is an absolute path")]
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
