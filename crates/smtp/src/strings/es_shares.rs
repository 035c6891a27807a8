//! Spanish: mails about public tokens.

use super::{ByTarget, Share, ShareUpdate, Shares, Subject};

pub(super) const SHARES: Shares = Shares {
    share: Share {
        subject: Subject {
            full: "{person} comparte «{target}» contigo",
            without_target: ByTarget {
                project: "{person} comparte algo contigo",
                workspace: "{person} comparte algo contigo",
            },
            without_person: "Se ha compartido «{target}» contigo",
            bare: ByTarget { project: "Se ha compartido algo contigo", workspace: "Se ha compartido algo contigo" },
        },
        heading: "Se ha compartido algo contigo",
        opening: "{inviter} ({address}) comparte contigo «{projects}» del espacio de trabajo «{workspace}». No necesitas \
                  una cuenta.",
        message: "{inviter} escribe:",
        why: "Recibes este correo porque {inviter} ha escrito tu dirección, {to}. Si no conoces a esta persona, \
              ignóralo: no ocurre nada. Si cambian el plazo o los usos del enlace, y antes de que caduque, recibirás un \
              correo.",
    },
    expiring: ShareUpdate {
        subject: Subject::of_target(
            "Tu acceso a «{target}» termina pronto",
            "Tu acceso a algo compartido termina pronto",
        ),
        heading: "Tu acceso termina pronto",
        opening: "El enlace a «{projects}» del espacio de trabajo «{workspace}» que recibiste por correo caduca el \
                  {moment}.",
        advice: Some("Si lo necesitas más tiempo, pide a quien te lo envió que lo renueve."),
        why: "Recibes este correo porque se envió un enlace compartido a tu dirección, {to}.",
    },
    renewed: ShareUpdate {
        subject: Subject::of_target(
            "Se ha renovado tu acceso a «{target}»",
            "Se ha renovado tu acceso a algo compartido",
        ),
        heading: "Se ha renovado tu acceso",
        opening: "Se ha renovado el enlace a «{projects}» del espacio de trabajo «{workspace}» que recibiste por correo. \
                  Es el mismo enlace de antes.",
        advice: None,
        why: "Recibes este correo porque se envió un enlace compartido a tu dirección, {to}.",
    },
    projects: "Compartido",
    no_expiry: "Nunca",
    button: "Abrir lo compartido",
    access_warning: "El enlace da acceso: quien lo tiene puede entrar. Guárdalo en canales privados y no lo publiques \
                     donde otros puedan leerlo.",
    opt_out: "Si no quieres recibir más invitaciones ni enlaces compartidos por correo, indícalo aquí:",
};
