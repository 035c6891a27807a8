use super::*;

fn files(files: &[(&str, &str)]) -> BTreeMap<OsString, Vec<u8>> {
    files.iter().map(|(name, content)| (OsString::from(name), content.as_bytes().to_vec())).collect()
}

#[test]
fn equal_data_has_no_differences() {
    let data = files(&[("query-a.json", "{}")]);
    assert!(differences(&data, &data).is_empty());
}

#[test]
fn changed_missing_and_unused_statements_are_all_named() {
    let committed = files(&[("query-a.json", "{}"), ("query-b.json", "{}")]);
    let generated = files(&[("query-b.json", "[]"), ("query-c.json", "{}")]);
    assert_eq!(
        differences(&committed, &generated),
        ["query-a.json (no longer used)", "query-b.json (changed)", "query-c.json (missing)"]
    );
}

#[test]
fn replacing_removes_the_old_data() {
    let root = tempfile::tempdir().unwrap();
    let folder = root.path().join(".sqlx");
    replace(&folder, &files(&[("query-a.json", "{}")])).unwrap();
    let new = files(&[("query-b.json", "{}")]);
    replace(&folder, &new).unwrap();
    assert_eq!(statements(&folder).unwrap(), new);
}

#[test]
fn a_missing_folder_has_no_statements() {
    assert!(statements(Path::new("/nonexistent/.sqlx")).unwrap().is_empty());
}
