use tokio::io::duplex;

use super::*;

/// A startup packet: protocol 3.0, `user` and its name.
const STARTUP: &[u8] = b"\x00\x00\x00\x17\x00\x03\x00\x00user\0postgres\0\0";
const SSL_REQUEST: &[u8] = b"\x00\x00\x00\x08\x04\xd2\x16\x2f";
const GSS_REQUEST: &[u8] = b"\x00\x00\x00\x08\x04\xd2\x16\x30";

/// What sqlx sends for `SELECT $1` for the first time: Parse, Describe and Sync, then Bind, Execute, Close and Sync.
const PREPARES: &[u8] = b"P\x00\x00\x00\x1dsqlx_s_1\0SELECT $1\0\x00\x01\x00\x00\x00\x17D\x00\x00\x00\x0eSsqlx_s_1\0\
                          S\x00\x00\x00\x04";
const EXECUTES: &[u8] = b"B\x00\x00\x00\x20\0sqlx_s_1\0\x00\x01\x00\x01\x00\x01\x00\x00\x00\x04\x00\x00\x00\x07\
                          \x00\x01\x00\x01E\x00\x00\x00\x09\0\x00\x00\x00\x00C\x00\x00\x00\x06P\0S\x00\x00\x00\x04";

fn message(kind: u8, body: &[u8]) -> Vec<u8> {
    let length = u32::try_from(body.len() + 4).unwrap().to_be_bytes();
    [&[kind], length.as_slice(), body].concat()
}

fn statement(sql: &str) -> Sent {
    Sent::Statement(sql.to_owned())
}

#[test]
fn a_simple_query_is_a_statement_and_a_whole_request() {
    let sent = ClientMessages::default().read(&message(b'Q', b"BEGIN\0"));
    assert_eq!(sent, [statement("BEGIN"), Sent::EndOfRequest]);
}

#[test]
fn preparing_is_not_counted_and_each_execution_is() {
    let mut client = ClientMessages::default();
    assert_eq!(client.read(PREPARES), [Sent::EndOfRequest]);
    for _ in 0..2 {
        assert_eq!(client.read(EXECUTES), [statement("SELECT $1"), Sent::EndOfRequest]);
    }
}

#[test]
fn messages_are_read_from_any_parts() {
    let all = [PREPARES, EXECUTES, &message(b'Q', b"COMMIT\0")].concat();
    let whole = ClientMessages::default().read(&all);
    assert_eq!(whole.len(), 5);
    for length in 1..=all.len() {
        let mut client = ClientMessages::default();
        let sent: Vec<Sent> = all.chunks(length).flat_map(|part| client.read(part)).collect();
        assert_eq!(sent, whole, "parts of {length} bytes");
    }
}

#[test]
fn statements_in_a_pipeline_are_all_counted() {
    let pipeline = [
        message(b'P', b"\0UPDATE a\0\0\0"),
        message(b'B', b"\0\0\0\0\0\0\0\0"),
        message(b'E', b"\0\0\0\0\0"),
        message(b'P', b"\0UPDATE b\0\0\0"),
        message(b'B', b"\0\0\0\0\0\0\0\0"),
        message(b'E', b"\0\0\0\0\0"),
        message(b'S', b""),
    ];
    let sent = ClientMessages::default().read(&pipeline.concat());
    assert_eq!(sent, [statement("UPDATE a"), statement("UPDATE b"), Sent::EndOfRequest]);
}

#[test]
fn a_portal_keeps_the_statement_that_it_was_bound_to() {
    let messages = [
        message(b'P', b"\0first\0\0\0"),
        message(b'B', b"one\0\0\0\0\0\0\0\0"),
        message(b'P', b"\0second\0\0\0"),
        message(b'B', b"two\0\0\0\0\0\0\0\0"),
        message(b'E', b"one\0\0\0\0\0"),
        message(b'E', b"two\0\0\0\0\0"),
    ];
    let sent = ClientMessages::default().read(&messages.concat());
    assert_eq!(sent, [statement("first"), statement("second")]);
}

#[test]
fn the_server_reports_whether_a_transaction_is_open() {
    let replies = [
        message(b'C', b"BEGIN\0"),
        message(b'Z', b"T"),
        message(b'D', b"Z\x00\x00\x00\x05I"),
        message(b'Z', b"E"),
        message(b'Z', b"I"),
    ];
    let all = replies.concat();
    assert_eq!(ServerMessages::default().read(&all), [true, true, false]);
    let mut server = ServerMessages::default();
    let one_by_one: Vec<bool> = all.chunks(1).flat_map(|byte| server.read(byte)).collect();
    assert_eq!(one_by_one, [true, true, false]);
}

#[tokio::test]
async fn encryption_is_refused_until_the_startup_packet() {
    let (mut client, mut server) = duplex(64);
    let reading = tokio::spawn(async move { read_startup_packet(&mut server).await });
    for request in [GSS_REQUEST, SSL_REQUEST] {
        client.write_all(request).await.unwrap();
        assert_eq!(client.read_u8().await.unwrap(), b'N');
    }
    let (first, rest) = STARTUP.split_at(6);
    client.write_all(first).await.unwrap();
    client.write_all(rest).await.unwrap();
    assert_eq!(reading.await.unwrap().unwrap(), STARTUP);
}

#[tokio::test]
async fn a_startup_packet_of_an_impossible_length_is_refused() {
    for length in [0_u32, 7, 10_001] {
        let (mut client, mut server) = duplex(64);
        client.write_u32(length).await.unwrap();
        let error = read_startup_packet(&mut server).await.unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::InvalidData);
    }
}
