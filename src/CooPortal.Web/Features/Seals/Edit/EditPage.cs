using System.Globalization;
using System.Text.Json;
using CooPortal.Domain.Identifiers;
using CooPortal.Domain.Sealing;
using CooPortal.Operations.Sealing;
using CooPortal.Web.Features.Seals.Scan;
using CooPortal.Web.Shared.Fields;

namespace CooPortal.Web.Features.Seals.Edit;

/// <summary>新增 or 修改 of a seal or signature.</summary>
public sealed record EditPage
{
    public required EditForm Form { get; init; }

    public required IReadOnlyList<SealHolder> Holders { get; init; }

    /// <summary>Null while none is uploaded.</summary>
    public required ShownPicture? Picture { get; init; }

    public bool IsNew => Form.Id is null;

    public bool IsSeal => Form.Kind == SealImageKind.Seal;

    public string Noun => SealNames.Of(Form.Kind);

    public string Title => $"{(IsNew ? "新增" : "修改")}{Noun}";

    public string HolderLabel => IsSeal ? "印章操作员名称" : "签名申报员名称";

    public IEnumerable<FieldOption> HolderOptions => Holders.Select(holder => new FieldOption(holder.User.Id.ToString(), holder.Caption));

    public static IReadOnlyList<FieldOption> Categories { get; } = [.. Enum.GetValues<SealCategory>().Select(category => new FieldOption(category.ToString(), SealNames.Of(category)))];

    public string HolderHint => (IsSeal, Holders.Count) switch
    {
        (true, 0) => "没有绑定有效电子口岸卡的法人或操作员，请先在“我的操作员”中绑定卡",
        (true, _) => "按空格键选择已绑卡的法人或操作员，一般选择法人",
        (false, 0) => "没有登记身份证号的操作员，请先新增无卡操作员",
        (false, _) => "按空格键选择有身份证注册的申报员",
    };

    /// <summary>What the script fills in for each holder.</summary>
    public string HoldersJson => JsonSerializer.Serialize(Holders.ToDictionary(holder => holder.User.Id, holder => new
    {
        name = holder.User.FullName,
        idNumber = MaskedIdOf(holder),
        from = holder.Validities.Select(card => Text(card.From)).FirstOrDefault(),
        to = holder.Validities.Select(card => Text(card.To)).FirstOrDefault(),
    }));

    public string MaskedId => Holders.FirstOrDefault(holder => holder.User.Id == Form.HolderUserId) is { } chosen ? MaskedIdOf(chosen) : "";

    private static string MaskedIdOf(SealHolder holder) => IdNumber.TryParse(holder.User.IdNumber, out var number) ? number.Masked : "";

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
