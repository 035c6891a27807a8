use serde_json::Value;

use super::*;

/// Proves: S3.3.
#[test]
fn the_matrix_matches_the_domain() {
    let matrix = serde_json::to_value(Capabilities::from_model()).unwrap();
    let listed = |group: &str, name: &str| -> Vec<String> {
        let names = matrix[group][name].as_array().unwrap().iter();
        names.map(|name| name.as_str().unwrap().to_owned()).collect()
    };
    let names_of =
        |held: CapabilitySet| -> Vec<String> { held.iter().map(|capability| capability.as_str().to_owned()).collect() };
    for role in role::Role::ALL {
        assert_eq!(listed("roles", role.as_str()), names_of(role.capabilities()));
    }
    for permission in role::Permission::ALL {
        assert_eq!(listed("permissions", permission.as_str()), names_of(permission.capabilities()));
    }
    let guests: Vec<&String> = matrix["guest"].as_object().unwrap().keys().collect();
    assert_eq!(guests, ["comment", "read", "write"]);
    assert_eq!(listed("guest", "write"), names_of(role::Permission::Write.guest_capabilities()));
    assert!(matches!(matrix["guest"]["admin"], Value::Null));
}
