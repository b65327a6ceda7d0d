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
        modelBuilder.Entity<User>().Property(user => user.IdNumber).IsProtected(protector);
        modelBuilder.Entity<SecondFactor>().Property(factor => factor.Secret).IsProtected(protector);
        modelBuilder.Entity<SecondFactor>().Property(factor => factor.NextSecret).IsProtected(protector);
        modelBuilder.Entity<EnterpriseProfile>().Property(profile => profile.LegalRepresentativeIdNumber).IsProtected(protector);
        modelBuilder.Entity<FilingDefaults>().Property(defaults => defaults.DeclarantIdNumber).IsProtected(protector);
        modelBuilder.Entity<Certificate>().ComplexProperty(
            certificate => certificate.Header, header => header.Property(value => value.DeclarantIdNumber)
                .HasConversion(
                    plain => plain == null ? null : protector.ProtectText(plain),
                    stored => stored == null ? null : protector.UnprotectText(stored))
                .HasMaxLength(400)
                .HasAnnotation(ProtectedColumns.Annotation, true));
        modelBuilder.Entity<Receipt>().Property(receipt => receipt.Raw).IsProtected(protector);
        modelBuilder.Entity<CustomsLayout>().Property(layout => layout.SealPng).IsProtected(protector);
        modelBuilder.Entity<CustomsLayout>().Property(layout => layout.SignaturePng).IsProtected(protector);
        modelBuilder.Entity<SealImage>().Property(seal => seal.Png).IsProtected(protector);
        modelBuilder.Entity<SealScan>().Property(scan => scan.Png).IsProtected(protector);
        modelBuilder.Entity<AuthorisedImage>().Property(image => image.Png).IsProtected(protector);
        modelBuilder.Entity<OutboxMessage>().Property(message => message.Body).IsProtected(protector);
        modelBuilder.Entity<InboxMessage>().Property(message => message.Body).IsProtected(protector);
        modelBuilder.Entity<DockingKey>().Property(key => key.Secret).IsProtected(protector);
        modelBuilder.Entity<RestRequest>().Property(request => request.Body).IsProtected(protector);
        modelBuilder.Entity<PushAddress>().Property(address => address.Address).IsProtectedText(protector);
        modelBuilder.Entity<PushAddress>().Property(address => address.Pending).IsProtectedText(protector);
        modelBuilder.Entity<WebhookEndpoint>().Property(endpoint => endpoint.Secret).IsProtected(protector);
        modelBuilder.Entity<WebhookEndpoint>().Property(endpoint => endpoint.PreviousSecret).IsProtected(protector);
        modelBuilder.Entity<FormDraft>().Property(draft => draft.Content).IsProtectedText(protector);
    }
}
