using CooPortal.Web.Infrastructure.Navigation;

namespace CooPortal.Web.Features.SelfPrint.Instructions;

/// <summary>One of the five functions that the manuals name, and where it is done.</summary>
/// <param name="Text">The manual's sentence (application manual, chapter 13).</param>
/// <param name="Href">Null for users and companies without it.</param>
public sealed record SelfPrintFunction(string Text, string? Href)
{
    private static readonly (string Text, MenuSection Section, string? Entry)[] functions =
    [
        ("制作印章及签名", MenuSections.Seals, null),
        ("企业可以将电子印章及申报员签名笔迹信息授权给原产地证书管理系统使用", MenuSections.Authorisations, null),
        ("委托企业可对代理企业进行代理打印授权操作", MenuSections.Authorisations, "代理打印授权"),
        ("企业可查询待打印的证书，进行证书自助打印", MenuSections.CertificatePrint, null),
        ("企业可对打印失败的证书进行异常打印申请", MenuSections.PrintException, null),
    ];

    /// <summary>The five with the links of a user's menu.</summary>
    public static IReadOnlyList<SelfPrintFunction> LinkedTo(NavigationMenu menu)
    {
        ArgumentNullException.ThrowIfNull(menu);
        return [.. functions.Select(function => new SelfPrintFunction(function.Text, menu.Groups
            .Where(group => group.Section == function.Section)
            .SelectMany(group => group.Entries)
            .FirstOrDefault(entry => function.Entry is null || entry.Label == function.Entry)?.Href))];
    }
}
