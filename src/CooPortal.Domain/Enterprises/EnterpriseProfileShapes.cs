using System.Text.RegularExpressions;
using CooPortal.Domain.Dictionaries;
using CooPortal.Domain.Identifiers;

namespace CooPortal.Domain.Enterprises;

/// <summary>Shapes of the texts of 企业基本情况; each answers what is wrong, in the user's language, or null.</summary>
internal static partial class EnterpriseProfileShapes
{
    public static string? CustomsCode(string text) =>
        CustomsCodeShape().IsMatch(text) ? null : $"海关编码应为10位数字或大写字母，现为“{text}”，请核对报关单位备案编码";

    public static string? PostalCode(string text) =>
        PostalCodeShape().IsMatch(text) ? null : $"邮政编码应为6位数字，现为“{text}”";

    public static string? Telephone(string text) =>
        TelephoneShape().IsMatch(text) ? null : $"“{text}”不是有效的电话号码，请填写11位手机号，或带区号的固定电话，例如 0574-87654321";

    public static string? Email(string text) =>
        EmailShape().IsMatch(text) ? null : $"“{text}”不是有效的邮箱地址，例如 name@company.cn";

    /// <summary>A resident identity number has 18 characters and a check character; passports and permits have others.</summary>
    public static string? IdDocument(string text) =>
        text.Length == 18 ? IdNumber.Problem(text)
        : IdDocumentShape().IsMatch(text) ? null
        : "法人证件号应为6至30位字母、数字或短横线";

    public static string? IssuingOffice(string text) =>
        Dictionary.CustomsOffices.Find(text) is { } office && office["issues_coo"] != "1" ? $"{office.NameZh}不签发原产地证书，请选择签证机构" : null;

    [GeneratedRegex("^[0-9A-Z]{10}$")]
    private static partial Regex CustomsCodeShape();

    [GeneratedRegex("^[0-9]{6}$")]
    private static partial Regex PostalCodeShape();

    [GeneratedRegex(@"^(\+?86-?)?(1[3-9][0-9]{9}|0[0-9]{2,3}-?[2-9][0-9]{6,7}(-[0-9]{1,6})?|400-?[0-9]{3}-?[0-9]{4})$")]
    private static partial Regex TelephoneShape();

    [GeneratedRegex(@"^[^\s@]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}$")]
    private static partial Regex EmailShape();

    [GeneratedRegex("^[0-9A-Za-z-]{6,30}$")]
    private static partial Regex IdDocumentShape();
}
