namespace CooPortal.Operations.Customs;

/// <summary>What messages to customs are about; those of one subject go out in order.</summary>
public static class CustomsSubject
{
    private const string CertificatePrefix = "certificate:";
    private const string EnterprisePrefix = "enterprise:";
    private const string AgencyPrefix = "agency:";
    private const string SealPrefix = "seal:";
    private const string PreReviewPrefix = "pre-review:";
    private const string VerificationPrefix = "verification:";
    private const string SupplementPrefix = "supplement:";
    private const string BlankFormPrefix = "blank-form:";

    /// <summary>A certificate with its attachments and its archiving.</summary>
    public static string Certificate(Guid certificateId) => $"{CertificatePrefix}{certificateId:N}";

    /// <summary>The profile of an enterprise; the round counts its submissions, of which a revision may need several.</summary>
    public static string Enterprise(Guid enterpriseId) => $"{EnterprisePrefix}{enterpriseId:N}";

    /// <summary>An agent company of a principal; the round counts its submissions.</summary>
    public static string AgencyRelation(Guid relationId) => $"{AgencyPrefix}{relationId:N}";

    /// <summary>Seal and signature of an enterprise; the round counts its authorisations.</summary>
    public static string SealAuthorisation(Guid enterpriseId) => $"{SealPrefix}{enterpriseId:N}";

    /// <summary>A product of 产品预审; the round counts its submissions.</summary>
    public static string PreReview(Guid productId) => $"{PreReviewPrefix}{productId:N}";

    /// <summary>A supplement of export declarations; the round counts what customs was told about it.</summary>
    public static string Supplement(Guid supplementId) => $"{SupplementPrefix}{supplementId:N}";

    public static Guid? SupplementId(string subjectKey) => Id(subjectKey, SupplementPrefix);

    /// <summary>A form of 空白证单; the round counts its submissions.</summary>
    public static string BlankForm(Guid formId) => $"{BlankFormPrefix}{formId:N}";

    public static Guid? BlankFormId(string subjectKey) => Id(subjectKey, BlankFormPrefix);

    /// <summary>A 核查记录单, by customs' number: customs speaks first. The round counts the answers.</summary>
    public static string Verification(string number) => $"{VerificationPrefix}{number}";

    public static string? VerificationNumber(string subjectKey) =>
        subjectKey.StartsWith(VerificationPrefix, StringComparison.Ordinal) ? subjectKey[VerificationPrefix.Length..] : null;

    public static Guid? PreReviewProductId(string subjectKey) => Id(subjectKey, PreReviewPrefix);

    public static Guid? SealEnterpriseId(string subjectKey) => Id(subjectKey, SealPrefix);

    public static Guid? AgencyRelationId(string subjectKey) => Id(subjectKey, AgencyPrefix);

    public static Guid? CertificateId(string subjectKey) => Id(subjectKey, CertificatePrefix);

    public static Guid? EnterpriseId(string subjectKey) => Id(subjectKey, EnterprisePrefix);

    private static Guid? Id(string key, string prefix)
        => key.StartsWith(prefix, StringComparison.Ordinal) && Guid.TryParseExact(key[prefix.Length..], "N", out var id) ? id : null;
}
