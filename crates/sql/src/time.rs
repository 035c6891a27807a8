//! Times in columns and parameters.

use guestlist_domain::model::time::Timestamp;

/// A time in a column or a parameter: `timestamptz` on PostgreSQL, microseconds since 1970 on SQLite.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Time(pub Timestamp);

impl From<Time> for Timestamp {
    fn from(time: Time) -> Self {
        time.0
    }
}

#[cfg(feature = "postgres")]
mod postgres {
    use ::time::OffsetDateTime;
    use guestlist_domain::model::time::Timestamp;
    use sqlx::encode::IsNull;
    use sqlx::error::BoxDynError;
    use sqlx::postgres::{PgArgumentBuffer, PgHasArrayType, PgTypeInfo, PgValueRef, Postgres};
    use sqlx::{Decode, Encode, Type};

    use super::Time;

    impl Type<Postgres> for Time {
        fn type_info() -> PgTypeInfo {
            <OffsetDateTime as Type<Postgres>>::type_info()
        }
    }

    impl PgHasArrayType for Time {
        fn array_type_info() -> PgTypeInfo {
            <OffsetDateTime as PgHasArrayType>::array_type_info()
        }
    }

    impl Encode<'_, Postgres> for Time {
        fn encode_by_ref(&self, buffer: &mut PgArgumentBuffer) -> Result<IsNull, BoxDynError> {
            Encode::<Postgres>::encode(self.0.to_offset_date_time(), buffer)
        }
    }

    impl Decode<'_, Postgres> for Time {
        fn decode(value: PgValueRef<'_>) -> Result<Self, BoxDynError> {
            Ok(Self(Timestamp::from_offset_date_time(Decode::<Postgres>::decode(value)?)))
        }
    }
}

#[cfg(feature = "sqlite")]
mod sqlite {
    use guestlist_domain::model::time::Timestamp;
    use sqlx::encode::IsNull;
    use sqlx::error::BoxDynError;
    use sqlx::sqlite::{Sqlite, SqliteArgumentsBuffer, SqliteTypeInfo, SqliteValueRef};
    use sqlx::{Decode, Encode, Type};

    use super::Time;

    impl Type<Sqlite> for Time {
        fn type_info() -> SqliteTypeInfo {
            <i64 as Type<Sqlite>>::type_info()
        }

        fn compatible(found: &SqliteTypeInfo) -> bool {
            <i64 as Type<Sqlite>>::compatible(found)
        }
    }

    impl Encode<'_, Sqlite> for Time {
        fn encode_by_ref(&self, buffer: &mut SqliteArgumentsBuffer) -> Result<IsNull, BoxDynError> {
            Encode::<Sqlite>::encode(self.0.micros(), buffer)
        }
    }

    impl Decode<'_, Sqlite> for Time {
        fn decode(value: SqliteValueRef<'_>) -> Result<Self, BoxDynError> {
            Ok(Self(Timestamp::from_micros(Decode::<Sqlite>::decode(value)?)))
        }
    }
}
