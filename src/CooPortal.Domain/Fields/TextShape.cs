namespace CooPortal.Domain.Fields;

/// <summary>Shapes of text that fields check beyond length and language.</summary>
public enum TextShape
{
    Any,

    /// <summary>统一社会信用代码 (GB 32100-2015).</summary>
    SocialCreditCode,

    /// <summary>组织机构代码 (GB 11714).</summary>
    OrganisationCode,

    /// <summary>居民身份证号 (GB 11643).</summary>
    IdNumber,

    Email,

    /// <summary>HS 编码: digits only, ten when declared.</summary>
    HsCode,

    /// <summary>Customs declaration numbers of 18 digits, several with a semicolon.</summary>
    DeclarationNumbers,
}
