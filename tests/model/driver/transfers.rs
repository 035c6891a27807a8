//! Steps of transfers.

use guestlist_domain::usecase::{Error, ProjectTransfer};

use super::{Driver, context};
use crate::outcome::Done;
use crate::step::Step;

impl Driver {
    pub(super) async fn run_transfer_step(&mut self, step: &Step) -> Result<Done, Error> {
        let (context, service) = (context(), self.service());
        match step {
            Step::OfferOwnership { who, workspace, to } => {
                let (caller, to) = (self.caller(*who).await?, self.account_id(*to));
                service.offer_ownership(&context, &caller, self.workspace_id(*workspace), to).await?;
            }
            Step::AcceptOwnership { who, workspace } => {
                let caller = self.caller(*who).await?;
                service.accept_ownership(&context, &caller, self.workspace_id(*workspace)).await?;
            }
            Step::CancelOwnership { who, workspace } => {
                let caller = self.caller(*who).await?;
                service.cancel_ownership_offer(&context, &caller, self.workspace_id(*workspace)).await?;
            }
            Step::TransferProject { who, project, to } => {
                let (caller, id) = (self.caller(*who).await?, self.project_id(*project));
                let transfer = service.transfer_project(&context, &caller, id, self.workspace_id(*to)).await?;
                return Ok(match transfer {
                    ProjectTransfer::Moved(_) => Done::Moved,
                    ProjectTransfer::Pending(_) => Done::Requested,
                });
            }
            Step::ApproveProject { who, project } => {
                let caller = self.caller(*who).await?;
                service.approve_project_transfer(&context, &caller, self.project_id(*project)).await?;
                return Ok(Done::Moved);
            }
            Step::CancelProject { who, project } => {
                let caller = self.caller(*who).await?;
                service.cancel_project_transfer(&context, &caller, self.project_id(*project)).await?;
            }
            _ => unreachable!("{step:?} is no step of a transfer"),
        }
        Ok(Done::Changed)
    }
}
