use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use tokio::net::TcpStream;

use super::conversation::Wire;
use super::*;

/// An SMTP client that sends single commands.
struct Sender {
    wire: Wire,
}

impl Sender {
    async fn connect(sink: &SmtpSink) -> Self {
        let stream = TcpStream::connect(sink.address()).await.unwrap();
        let mut sender = Self { wire: Wire::new(stream) };
        assert_eq!(sender.reply().await.as_deref(), Some("220"));
        assert_eq!(sender.command("EHLO test").await.as_deref(), Some("250"));
        sender
    }

    /// Returns the code of the next reply, of its last line if there are several; `None` if the connection has ended.
    async fn reply(&mut self) -> Option<String> {
        loop {
            let line = String::from_utf8(self.wire.line().await?).unwrap();
            if line.as_bytes()[3] == b' ' {
                return Some(line[..3].to_owned());
            }
        }
    }

    async fn command(&mut self, line: &str) -> Option<String> {
        self.wire.say(line).await?;
        self.reply().await
    }

    async fn send(&mut self, recipient: &str, message: &str) -> Option<String> {
        assert_eq!(self.command("MAIL FROM:<guestlist@example.com> BODY=8BITMIME").await.as_deref(), Some("250"));
        let answer = self.command(&format!("RCPT TO:<{recipient}>")).await?;
        if answer != "250" {
            return Some(answer);
        }
        assert_eq!(self.command("DATA").await.as_deref(), Some("354"));
        self.command(&format!("{message}\r\n.")).await
    }
}

const MESSAGE: &str = "Subject: Hello\r\n\r\nHello Ada,\r\n..and a line with a dot";

#[tokio::test]
async fn an_accepted_mail_is_stored_with_its_envelope_and_without_dot_stuffing() {
    let sink = SmtpSink::start().await;
    let mut sender = Sender::connect(&sink).await;
    assert_eq!(sender.send("ada@example.com", MESSAGE).await.as_deref(), Some("250"));
    assert_eq!(sender.command("QUIT").await.as_deref(), Some("221"));

    let mails = sink.wait_for(1, |mail| mail.is_for("ada@example.com")).await;
    assert_eq!(mails, sink.messages());
    assert_eq!(mails[0].from, "guestlist@example.com");
    assert_eq!(mails[0].recipients, ["ada@example.com"]);
    assert_eq!(mails[0].subject(), "Hello");
    assert_eq!(mails[0].text, "Hello Ada,\n.and a line with a dot\n");
    assert_eq!(mails[0].authenticated_as, None);
}

#[tokio::test]
async fn waiting_ends_when_the_mail_arrives_later() {
    let sink = SmtpSink::start().await;
    let mut sender = Sender::connect(&sink).await;
    let (mails, answer) = tokio::join!(sink.wait_for(1, |_| true), sender.send("ada@example.com", MESSAGE));
    assert_eq!((mails.len(), answer.as_deref()), (1, Some("250")));
}

#[tokio::test]
async fn a_refused_recipient_stays_refused_and_others_do_not() {
    let sink = SmtpSink::start().await;
    sink.refuse("Ada@example.com");
    let mut sender = Sender::connect(&sink).await;
    assert_eq!(sender.send("ada@example.com", MESSAGE).await.as_deref(), Some("550"));
    assert_eq!(sender.send("ada@example.com", MESSAGE).await.as_deref(), Some("550"));
    assert_eq!(sender.send("bob@example.com", MESSAGE).await.as_deref(), Some("250"));
    assert_eq!((sink.faults(), sink.messages().len()), (2, 1));
}

#[tokio::test]
async fn a_deferred_recipient_is_accepted_after_the_requested_attempts() {
    let sink = SmtpSink::start().await;
    sink.defer("ada@example.com", 2);
    let mut sender = Sender::connect(&sink).await;
    for expected in ["451", "451", "250"] {
        assert_eq!(sender.send("ada@example.com", MESSAGE).await.as_deref(), Some(expected));
    }
    assert_eq!((sink.faults(), sink.messages().len()), (2, 1));
}

#[tokio::test]
async fn a_connection_that_is_closed_after_the_data_gets_no_reply_and_stores_no_mail() {
    let sink = SmtpSink::start().await;
    sink.hang_up_after_data(1);
    assert_eq!(Sender::connect(&sink).await.send("ada@example.com", MESSAGE).await, None);
    assert_eq!((sink.faults(), sink.messages().len()), (1, 0));
    assert_eq!(Sender::connect(&sink).await.send("ada@example.com", MESSAGE).await.as_deref(), Some("250"));
}

#[tokio::test]
async fn a_stalled_mail_gets_no_reply_and_does_not_delay_other_mails() {
    let sink = SmtpSink::start().await;
    sink.stall_after_data(1);
    let mut stalled = Sender::connect(&sink).await;
    tokio::select! {
        answer = stalled.send("ada@example.com", MESSAGE) => panic!("answered {answer:?}"),
        () = sink.wait_for_faults(1) => {}
    }
    assert_eq!(Sender::connect(&sink).await.send("bob@example.com", MESSAGE).await.as_deref(), Some("250"));
    assert_eq!(sink.messages().len(), 1);
}

#[tokio::test]
async fn the_authenticated_user_is_recorded_with_both_forms_of_auth_plain() {
    let sink = SmtpSink::start().await;
    let secret = STANDARD.encode("\0guestlist\0open sesame");
    let mut sender = Sender::connect(&sink).await;
    assert_eq!(sender.command(&format!("AUTH PLAIN {secret}")).await.as_deref(), Some("235"));
    sender.send("ada@example.com", MESSAGE).await;
    let mut sender = Sender::connect(&sink).await;
    assert_eq!(sender.command("AUTH PLAIN").await.as_deref(), Some("334"));
    assert_eq!(sender.command(&secret).await.as_deref(), Some("235"));
    sender.send("ada@example.com", MESSAGE).await;
    let users: Vec<_> = sink.messages().into_iter().map(|mail| mail.authenticated_as).collect();
    assert_eq!(users, [Some("guestlist".to_owned()), Some("guestlist".to_owned())]);
}

#[tokio::test]
async fn commands_out_of_order_are_refused_and_a_reset_forgets_the_envelope() {
    let sink = SmtpSink::start().await;
    let mut sender = Sender::connect(&sink).await;
    for (line, code) in [
        ("RCPT TO:<ada@example.com>", "503"),
        ("DATA", "503"),
        ("MAIL FROM:<guestlist@example.com>", "250"),
        ("RCPT TO:<ada@example.com>", "250"),
        ("RSET", "250"),
        ("DATA", "503"),
        ("NOOP", "250"),
        ("AUTH LOGIN", "504"),
        ("VRFY ada", "500"),
    ] {
        assert_eq!(sender.command(line).await.as_deref(), Some(code), "{line}");
    }
}
