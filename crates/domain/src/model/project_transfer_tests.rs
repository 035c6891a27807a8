use super::*;
use crate::model::role::{Permission, Role};

const NOTHING: Option<EffectiveAccess> = Some(EffectiveAccess { role: None, permission: None });
const MEMBER: Option<EffectiveAccess> = Some(EffectiveAccess { role: Some(Role::Commenter), permission: None });
const OWNER: Option<EffectiveAccess> = Some(EffectiveAccess { role: Some(Role::Owner), permission: None });
const READER: Option<EffectiveAccess> = Some(EffectiveAccess { role: None, permission: Some(Permission::Read) });

/// Proves: AZ3.
#[test]
fn each_side_of_a_transfer_does_exactly_its_part() {
    let (hidden, forbidden) = (Err(Denied::Hidden), Err(Denied::Forbidden));
    let cases = [
        // project, destination, request, approve, cancel, cancel an own request
        (NOTHING, NOTHING, hidden, hidden, hidden, hidden),
        (None, None, hidden, hidden, hidden, hidden),
        (READER, NOTHING, forbidden, forbidden, forbidden, Ok(())),
        (READER, OWNER, forbidden, Ok(()), Ok(()), Ok(())),
        (OWNER, NOTHING, hidden, forbidden, Ok(()), Ok(())),
        (OWNER, MEMBER, Ok(()), forbidden, Ok(()), Ok(())),
        (OWNER, OWNER, Ok(()), Ok(()), Ok(()), Ok(())),
        (NOTHING, MEMBER, hidden, forbidden, forbidden, forbidden),
        (NOTHING, OWNER, hidden, Ok(()), Ok(()), Ok(())),
    ];
    for (project, destination, request, approve, cancel, cancel_own) in cases {
        let sides = TransferSides { project, destination };
        assert_eq!(sides.require_request(), request, "{sides:?}");
        assert_eq!(sides.require_approval(), approve, "{sides:?}");
        assert_eq!(sides.require_cancellation(false), cancel, "{sides:?}");
        assert_eq!(sides.require_cancellation(true), cancel_own, "{sides:?}");
        assert_eq!(sides.needs_no_approval(), destination == OWNER, "{sides:?}");
    }
}
