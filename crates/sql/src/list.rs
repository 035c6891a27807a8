//! Lists in columns.

/// The values of a column that contains a list: an array on PostgreSQL, a JSON array of texts on SQLite.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct List<T>(pub Vec<T>);

impl<T> From<Vec<T>> for List<T> {
    fn from(values: Vec<T>) -> Self {
        Self(values)
    }
}

#[cfg(feature = "postgres")]
mod postgres {
    use sqlx::error::BoxDynError;
    use sqlx::postgres::{PgHasArrayType, PgTypeInfo, PgValueRef, Postgres};
    use sqlx::{Decode, Type};

    use super::List;

    impl<T: PgHasArrayType> Type<Postgres> for List<T> {
        fn type_info() -> PgTypeInfo {
            T::array_type_info()
        }

        fn compatible(found: &PgTypeInfo) -> bool {
            T::array_compatible(found)
        }
    }

    impl<'r, T> Decode<'r, Postgres> for List<T>
    where
        Vec<T>: Decode<'r, Postgres>,
    {
        fn decode(value: PgValueRef<'r>) -> Result<Self, BoxDynError> {
            Decode::<Postgres>::decode(value).map(Self)
        }
    }
}

#[cfg(feature = "sqlite")]
mod sqlite {
    use std::str::FromStr;

    use sqlx::error::BoxDynError;
    use sqlx::sqlite::{Sqlite, SqliteTypeInfo, SqliteValueRef};
    use sqlx::types::Json;
    use sqlx::{Decode, Type};

    use super::List;

    impl<T> Type<Sqlite> for List<T> {
        fn type_info() -> SqliteTypeInfo {
            <str as Type<Sqlite>>::type_info()
        }
    }

    impl<T: FromStr<Err: Into<BoxDynError>>> Decode<'_, Sqlite> for List<T> {
        fn decode(value: SqliteValueRef<'_>) -> Result<Self, BoxDynError> {
            let Json(texts): Json<Vec<String>> = Decode::<Sqlite>::decode(value)?;
            texts.iter().map(|text| text.parse().map_err(Into::into)).collect::<Result<_, _>>().map(Self)
        }
    }
}
