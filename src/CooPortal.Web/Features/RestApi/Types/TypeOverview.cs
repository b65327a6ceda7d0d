using CooPortal.Domain.Catalogue;

namespace CooPortal.Web.Features.RestApi.Types;

/// <summary>A certificate type in the list.</summary>
public sealed record TypeOverview(string Code, string NameZh, string NameEn)
{
    public static TypeOverview Of(CertificateType type) => new(type.Code, type.NameZh, type.NameEn);
}
