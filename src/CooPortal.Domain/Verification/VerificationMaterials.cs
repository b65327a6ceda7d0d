using CooPortal.Domain.Dictionaries;

namespace CooPortal.Domain.Verification;

/// <summary>Kinds of 电子资料. Customs may tick one that this portal does not know yet: it goes by its code, with the limits of 其他电子资料.</summary>
public static class VerificationMaterials
{
    /// <summary>其他电子资料</summary>
    public const string Other = "V99";

    public static string NameOf(string kind) => Dictionary.VerificationMaterials.Find(kind)?.NameZh ?? kind;

    /// <summary>The entry whose formats and sizes go for a kind.</summary>
    public static DictionaryEntry LimitsOf(string kind) => Dictionary.VerificationMaterials.Find(kind) ?? Dictionary.VerificationMaterials.Find(Other)!;
}
