//! The rows of statements, one file for each noun, with their conversions into the domain's types. Rows contain hashes
//! of secrets and are not written to logs, so they do not implement `Debug`.

/// Declares the row of a statement: a struct with a field for each column; if named, a macro that takes these columns
/// out of a record that has others as well, and a macro that lists them for a statement. Fields after the semicolon are
/// not columns of the table, and are not listed.
macro_rules! row {
    (@columns $name:ident, $columns:ident!($alias:literal) $first:ident $($column:ident)*) => {
        #[doc = concat!("Lists the columns of a [`", stringify!($name), "`], of the table `", $alias, "` in a statement.")]
        #[macro_export]
        macro_rules! $columns {
            () => { concat!($alias, ".", stringify!($first), $(", ", $alias, ".", stringify!($column),)*) };
        }
    };
    ([$dollar:tt] $(#[$meta:meta])* $name:ident, $take:ident!, $columns:ident!($alias:literal) {
        $($column:ident: $type:ty,)+ $(; $($other:ident: $other_type:ty,)+)?
    }) => {
        row! { [$dollar] $(#[$meta])* $name, $take! { $($column: $type,)+ $($($other: $other_type,)+)? } }
        row! { @columns $name, $columns!($alias) $($column)+ }
    };
    ($(#[$meta:meta])* $name:ident, $columns:ident!($alias:literal) { $($column:ident: $type:ty,)+ }) => {
        row! { $(#[$meta])* $name { $($column: $type,)+ } }
        row! { @columns $name, $columns!($alias) $($column)+ }
    };
    ([$dollar:tt] $(#[$meta:meta])* $name:ident, $take:ident! { $($column:ident: $type:ty,)+ }) => {
        $(#[$meta])*
        #[derive(sqlx::FromRow)]
        pub struct $name {
            $(#[doc = concat!("Column `", stringify!($column), "`.")] pub $column: $type,)+
        }

        #[doc = concat!("Takes the columns of a [`", stringify!($name), "`] out of a record that has others as well.")]
        #[macro_export]
        macro_rules! $take {
            ($dollar record:ident) => {
                $crate::$name { $($column: $dollar record.$column,)+ }
            };
        }
    };
    ($(#[$meta:meta])* $name:ident { $($(#[$attribute:meta])* $column:ident: $type:ty,)+ }) => {
        $(#[$meta])*
        #[derive(sqlx::FromRow)]
        pub struct $name {
            $(#[doc = concat!("Column `", stringify!($column), "`.")] $(#[$attribute])* pub $column: $type,)+
        }
    };
}

mod accounts;
mod api_keys;
mod events;
mod guest_sessions;
mod idempotency;
mod invitations;
mod jobs;
mod memberships;
mod notifications;
mod one_time_secrets;
mod projects;
mod public_tokens;
mod sealed_records;
mod sessions;
mod sign_ups;
mod signing_keys;
mod transfers;
mod workspaces;

pub use accounts::*;
pub use api_keys::*;
pub use events::*;
pub use guest_sessions::*;
pub use idempotency::*;
pub use invitations::*;
pub use jobs::*;
pub use memberships::*;
pub use notifications::*;
pub use one_time_secrets::*;
pub use projects::*;
pub use public_tokens::*;
pub use sealed_records::*;
pub use sessions::*;
pub use sign_ups::*;
pub use signing_keys::*;
pub use transfers::*;
pub use workspaces::*;
