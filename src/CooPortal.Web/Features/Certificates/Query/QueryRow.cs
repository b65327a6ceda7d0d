using System.Globalization;
using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Dictionaries;
using CooPortal.Domain.Lifecycle;
using CooPortal.Operations.Certificates.Query;

namespace CooPortal.Web.Features.Certificates.Query;

/// <summary>One line of the list with its words and what may be done with it.</summary>
public sealed record QueryRow(CertificateRow Data, bool IsChecked)
{
    private static readonly CertificateAction[] Offered = [CertificateAction.Declare, CertificateAction.Delete, CertificateAction.Copy, CertificateAction.Print];

    public string StatusId => $"status-{Data.Id:N}";

    /// <summary>Type in a few characters; the full name stands in the title.</summary>
    public string TypeName => CertificateCatalogue.Find(Data.TypeCode)?.NameZh ?? Data.TypeCode;

    public string Exporter => Data.ExporterNameZh ?? Data.Exporter?.Split('\n')[0] ?? "";

    public string Destination => Dictionary.Countries.Find(Data.DestinationCode)?.NameZh ?? Data.DestinationCode ?? "";

    public string FobTotal => Data.FobTotal is { } value ? $"{Data.Currency} {value.ToString("#,##0.00###", CultureInfo.InvariantCulture)}".Trim() : "";

    /// <summary>Only an approved certificate has paper to speak of.</summary>
    public string PrintStatus => Data.Status is CertificateStatus.Approved or CertificateStatus.Replaced ? Data.PrintStatus.TitleZh() : "";

    /// <summary>Names of the actions that the lifecycle has for this state, as the toolbar asks for them.</summary>
    public string Actions => ActionsOf(Data.Status);

    /// <summary>Customs has been told and has not decided for good.</summary>
    public bool IsMoving => Data.Status is CertificateStatus.Declared or CertificateStatus.Received or CertificateStatus.UnderReview or CertificateStatus.UnderVerification;

    public static string ActionsOf(CertificateStatus status) =>
        string.Join(' ', Offered.Where(action => CertificateLifecycle.Table.Find(status, action) is not null).Select(action => action.ToString().ToLowerInvariant()));
}
