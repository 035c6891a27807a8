use super::*;

fn install(root: &Path, version: &str, programs: &[&str]) {
    let folder = root.join(version).join("bin");
    std::fs::create_dir_all(&folder).unwrap();
    for program in programs {
        std::fs::write(folder.join(program), "").unwrap();
    }
}

#[test]
fn the_newest_installed_server_is_chosen_by_number() {
    let root = tempfile::tempdir().unwrap();
    install(root.path(), "9", &PROGRAMS);
    install(root.path(), "15", &PROGRAMS);
    install(root.path(), "common", &PROGRAMS);
    assert_eq!(newest_under(root.path()), Some(root.path().join("15/bin")));
}

#[test]
fn a_version_with_only_the_client_is_not_a_server() {
    let root = tempfile::tempdir().unwrap();
    install(root.path(), "15", &PROGRAMS);
    install(root.path(), "17", &["psql"]);
    assert_eq!(newest_under(root.path()), Some(root.path().join("15/bin")));
}

#[test]
fn no_folder_means_no_server() {
    assert_eq!(newest_under(Path::new("/nonexistent")), None);
}
