use serde_json::Value;

use super::*;

/// Proves: S3.3.
#[test]
fn the_matrix_is_the_models() {
    let matrix = serde_json::to_value(Capabilities::of_the_model()).unwrap();
    let listed = |group: &str, name: &str| -> Vec<String> {
        let names = matrix[group][name].as_array().unwrap().iter();
        names.map(|name| name.as_str().unwrap().to_owned()).collect()
    };
    let spelled = |held: CapabilitySet| -> Vec<String> { held.iter().map(|one| one.as_str().to_owned()).collect() };
    for role in role::Role::ALL {
        assert_eq!(listed("roles", role.as_str()), spelled(role.capabilities()));
    }
    for permission in role::Permission::ALL {
        assert_eq!(listed("permissions", permission.as_str()), spelled(permission.capabilities()));
    }
    let guests: Vec<&String> = matrix["guest"].as_object().unwrap().keys().collect();
    assert_eq!(guests, ["comment", "read", "write"]);
    assert_eq!(listed("guest", "write"), spelled(role::Permission::Write.guest_capabilities()));
    assert!(matches!(matrix["guest"]["admin"], Value::Null));
}
