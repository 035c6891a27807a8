use super::*;

const COLUMNS: [Column; 3] = [
    Column { name: "email", required: true },
    Column { name: "role", required: true },
    Column { name: "message", required: false },
];

fn cells(text: &str) -> Vec<Vec<String>> {
    read(text, &COLUMNS).unwrap_or_else(|_| panic!("{text}")).into_iter().map(|row| row.cells).collect()
}

fn errors(text: &str) -> Vec<(String, String)> {
    let problem = read(text, &COLUMNS).err().unwrap_or_else(|| panic!("{text}"));
    problem.errors.into_iter().map(|error| (error.field, error.code)).collect()
}

/// Proves: S4.1.
#[test]
fn columns_are_found_by_their_names() {
    let plain = [["a@x.org", "admin", "Hi, you"], ["b@x.org", "designer", ""]];
    for text in [
        "email,role,message\na@x.org,admin,\"Hi, you\"\nb@x.org,designer,\n",
        "\u{feff}Role , EMAIL,message\r\nadmin,a@x.org, \"Hi, you\"\r\n\r\ndesigner , b@x.org",
    ] {
        let text = text.replace(", \"", ",\"");
        assert_eq!(cells(&text), plain, "{text}");
    }
    assert_eq!(cells("email,role\na@x.org,admin\n"), [["a@x.org", "admin", ""]]);
    assert_eq!(cells("email,role,message\na@x.org,admin,\"two\nlines\"\n")[0][2], "two\nlines");
    let wide = read("email,role\na@x.org,admin,x\nb@x.org\n", &COLUMNS).unwrap_or_default();
    assert_eq!(wide.iter().map(|row| row.has_extra_cells).collect::<Vec<_>>(), [true, false]);
    assert_eq!(wide[1].cell(1), "");
}

/// Proves: S4.1.
#[test]
fn errors_of_a_table_name_the_column_or_the_rows() {
    let of = |pairs: &[(&str, &str)]| -> Vec<(String, String)> {
        pairs.iter().map(|(field, code)| ((*field).to_owned(), (*code).to_owned())).collect()
    };
    assert_eq!(errors("email,role\n"), of(&[("rows", "required")]));
    assert_eq!(
        errors("email,permission\na@x.org,read\n"),
        of(&[("permission", "unknown_field"), ("role", "required")])
    );
    assert_eq!(errors("email,role,role\na,b,c\n"), of(&[("role", "given_twice")]));
    assert_eq!(errors("a@x.org,admin\n").len(), 4, "a table without a header");
    assert!(!errors("").is_empty());
    let rows = |count: usize| format!("email,role\n{}", "a@x.org,admin\n".repeat(count));
    assert_eq!(cells(&rows(MAX_ROWS)).len(), MAX_ROWS);
    assert_eq!(errors(&rows(MAX_ROWS + 1)), of(&[("rows", "too_many")]));
}

/// Proves: S6.1.
#[test]
fn no_cell_of_a_written_table_is_a_formula() {
    let cells = ["=1+1", "+1", "-1", "@x", "\t=1", "\r=1", "a=1", "", "say \"hi\", you"].map(ToOwned::to_owned);
    let bytes = write(&["a", "b", "c", "d", "e", "f", "g", "h", "i"], [cells.to_vec()]).unwrap_or_default();
    let text = String::from_utf8(bytes).unwrap_or_default();
    let expected = "a,b,c,d,e,f,g,h,i\r\n'=1+1,'+1,'-1,'@x,'\t=1,\"'\r=1\",a=1,,\"say \"\"hi\"\", you\"\r\n";
    assert_eq!(text, expected);
}
