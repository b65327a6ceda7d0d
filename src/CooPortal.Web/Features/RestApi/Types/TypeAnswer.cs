using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Fields;

namespace CooPortal.Web.Features.RestApi.Types;

/// <summary>A certificate type: the fields of each section, and what may stand in them.</summary>
public sealed record TypeAnswer
{
    public required string Code { get; init; }

    public required string NameZh { get; init; }

    public required string NameEn { get; init; }

    /// <summary>Null for any country.</summary>
    public IReadOnlyList<string>? Destinations { get; init; }

    public int? LargestItemCount { get; init; }

    public required IReadOnlyList<TypeField> Header { get; init; }

    public required IReadOnlyList<TypeField> Goods { get; init; }

    /// <summary>Null where invoices are no section of their own.</summary>
    public IReadOnlyList<TypeField>? Invoices { get; init; }

    /// <summary>Null where the type knows none.</summary>
    public IReadOnlyList<TypeField>? NonPartyCompanies { get; init; }

    public required IReadOnlyList<TypeCriterion> Criteria { get; init; }

    /// <summary>Kinds of attachment without which it cannot be declared.</summary>
    public required IReadOnlyList<string> RequiredAttachments { get; init; }

    public static TypeAnswer Of(CertificateType type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return new TypeAnswer
        {
            Code = type.Code,
            NameZh = type.NameZh,
            NameEn = type.NameEn,
            Destinations = type.Destinations.IsAll ? null : type.Destinations.Codes,
            LargestItemCount = type.LargestItemCount,
            Header = Fields(type.Header, type),
            Goods = Fields(type.Goods, type),
            Invoices = type.HasInvoiceSection ? Fields(type.Invoices, type) : null,
            NonPartyCompanies = type.Header.Has(HeaderFields.ThirdPartyInvoice)
                ? [.. NonPartyFields.All.Select(field => TypeField.Of(field, FieldRequirement.Optional, type.PrintsInEnglish))]
                : null,
            Criteria = [.. type.Criteria.Select(criterion => new TypeCriterion(criterion.Code, criterion.MeaningZh))],
            RequiredAttachments = type.RequiredAttachments,
        };
    }

    private static List<TypeField> Fields<T>(FieldTable<T> table, CertificateType type) where T : class =>
        [.. table.Fields.Select(field => TypeField.Of(field, table[field], type.PrintsInEnglish))];
}
