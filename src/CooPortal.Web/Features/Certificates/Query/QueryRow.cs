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
    private static readonly CertificateAction[] Offered =
    [
        CertificateAction.Declare, CertificateAction.Delete, CertificateAction.Copy, CertificateAction.ConvertType, CertificateAction.Print,
        CertificateAction.Amend, CertificateAction.Reissue, CertificateAction.AmendAndReissue, CertificateAction.Shelve, CertificateAction.Unshelve,
    ];

    public string StatusId => $"status-{Data.Id:N}";

    /// <summary>Type in a few characters; the full name stands in the title.</summary>
    public string TypeName => CertificateCatalogue.Find(Data.TypeCode)?.NameZh ?? Data.TypeCode;

    public string Exporter => Data.ExporterNameZh ?? Data.Exporter?.Split('\n')[0] ?? "";

    public string Destination => Dictionary.Countries.Find(Data.DestinationCode)?.NameZh ?? Data.DestinationCode ?? "";

    public string FobTotal => Data.FobTotal is { } value ? $"{Data.Currency} {value.ToString("#,##0.00###", CultureInfo.InvariantCulture)}".Trim() : "";

    /// <summary>Only an approved certificate has paper to speak of.</summary>
    public string PrintStatus => Data.Status is CertificateStatus.Approved or CertificateStatus.Replaced ? Data.PrintStatus.TitleZh() : "";

    /// <summary>Names of the actions that the lifecycle has for this state, as the toolbar asks for them.</summary>
    public string Actions => ActionsOf(Data);

    /// <summary>Customs has been told and has not decided for good.</summary>
    public bool IsMoving => Data.Status is CertificateStatus.Declared or CertificateStatus.Received or CertificateStatus.UnderReview or CertificateStatus.UnderVerification;

    public static string ActionsOf(CertificateRow row) =>
        string.Join(' ', Offered.Where(action => Allows(row, action)).Select(action => action.ToString().ToLowerInvariant()));

    // 重发证 is also offered on an open 重发证: it opens it (row 156)
    private static bool Allows(CertificateRow row, CertificateAction action) => action switch
    {
        CertificateAction.Shelve when row.IsShelved || row.PrintStatus != Domain.Certificates.PrintStatus.Printed => false,
        CertificateAction.Unshelve when !row.IsShelved => false,
        CertificateAction.Reissue when row is { RequestKind: RequestKind.Reissue, Status: CertificateStatus.Draft or CertificateStatus.Returned } => true,
        _ => CertificateLifecycle.Table.Find(row.Status, action) is not null,
    };
}
