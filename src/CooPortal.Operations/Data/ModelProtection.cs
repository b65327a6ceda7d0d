using CooPortal.Domain.Accounts;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Enterprises;
using CooPortal.Domain.Push;
using CooPortal.Domain.Sealing;
using CooPortal.Operations.Accounts.SecondFactors;
using CooPortal.Operations.Customs;
using CooPortal.Operations.Data.Encryption;
using CooPortal.Operations.Docking;
using CooPortal.Operations.Docking.Rest;
using CooPortal.Operations.Drafts;
using CooPortal.Operations.Sealing;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Data;

/// <summary>The list of columns that are encrypted at rest (decisions.md 26, security.md §2).</summary>
internal static class ModelProtection
{
    public static void Apply(ModelBuilder modelBuilder, FieldProtector protector)
    {
        modelBuilder.Entity<User>().Property(user => user.IdNumber).IsProtected(protector, "user/id-number");
        modelBuilder.Entity<User>().Property<string?>(nameof(User.PasswordHash)).IsProtected(protector, "user/password-hash");
        modelBuilder.Entity<SecondFactor>().Property(factor => factor.Secret).IsProtected(protector, "second-factor/secret");
        modelBuilder.Entity<SecondFactor>().Property(factor => factor.NextSecret).IsProtected(protector, "second-factor/next-secret");
        modelBuilder.Entity<EnterpriseProfile>().Property(profile => profile.LegalRepresentativeIdNumber).IsProtected(protector, "profile/legal-representative-id-number");
        modelBuilder.Entity<FilingDefaults>().Property(defaults => defaults.DeclarantIdNumber).IsProtected(protector, "filing-defaults/declarant-id-number");
        modelBuilder.Entity<Certificate>().ComplexProperty(
            certificate => certificate.Header, header => header.Property(value => value.DeclarantIdNumber).IsProtected(protector, "certificate/declarant-id-number"));
        modelBuilder.Entity<Receipt>().Property(receipt => receipt.Raw).IsProtected(protector, "receipt/raw");
        modelBuilder.Entity<CustomsLayout>().Property(layout => layout.SealPng).IsProtected(protector, "customs-layout/seal");
        modelBuilder.Entity<CustomsLayout>().Property(layout => layout.SignaturePng).IsProtected(protector, "customs-layout/signature");
        modelBuilder.Entity<SealImage>().Property(seal => seal.Png).IsProtected(protector, "seal/image");
        modelBuilder.Entity<SealScan>().Property(scan => scan.Png).IsProtected(protector, "seal/scan");
        modelBuilder.Entity<AuthorisedImage>().Property(image => image.Png).IsProtected(protector, "authorisation/image");
        modelBuilder.Entity<OutboxMessage>().Property(message => message.Body).IsProtected(protector, "outbox/body");
        modelBuilder.Entity<InboxMessage>().Property(message => message.Body).IsProtected(protector, "inbox/body");
        modelBuilder.Entity<DockingKey>().Property(key => key.Secret).IsProtected(protector, "docking-key/secret");
        modelBuilder.Entity<RestRequest>().Property(request => request.Body).IsProtected(protector, "rest-request/body");
        modelBuilder.Entity<PushAddress>().Property(address => address.Address).IsProtectedText(protector, "push-address/address");
        modelBuilder.Entity<PushAddress>().Property(address => address.Pending).IsProtectedText(protector, "push-address/pending");
        modelBuilder.Entity<WebhookEndpoint>().Property(endpoint => endpoint.Secret).IsProtected(protector, "webhook/secret");
        modelBuilder.Entity<WebhookEndpoint>().Property(endpoint => endpoint.PreviousSecret).IsProtected(protector, "webhook/previous-secret");
        modelBuilder.Entity<FormDraft>().Property(draft => draft.Content).IsProtectedText(protector, "form-draft/content");
    }
}
