using System.ComponentModel.DataAnnotations;
using CooPortal.Domain.Sealing;
using CooPortal.Operations.Sealing;

namespace CooPortal.Web.Features.Seals.Edit;

/// <summary>The form of 新增 and 修改.</summary>
public sealed record EditForm
{
    public Guid? Id { get; init; }

    public int Version { get; init; }

    public SealImageKind Kind { get; init; }

    /// <summary>The upload, once it is accepted.</summary>
    public Guid? ScanId { get; init; }

    public Guid? HolderUserId { get; init; }

    public string? Name { get; init; }

    [Display(Name = "印章类型")]
    public SealCategory? Category { get; init; }

    [Display(Name = "起始日期")]
    public DateOnly? ValidFrom { get; init; }

    [Display(Name = "结束日期")]
    public DateOnly? ValidTo { get; init; }

    public SealInput ToInput() => new()
    {
        Kind = Kind,
        SealId = Id,
        Version = Version,
        ScanId = ScanId,
        HolderUserId = HolderUserId,
        Name = Name,
        Category = Category,
        ValidFrom = ValidFrom,
        ValidTo = ValidTo,
    };

    public static EditForm Of(SealImage image) => new()
    {
        Id = image.Id,
        Version = image.Version,
        Kind = image.Kind,
        HolderUserId = image.HolderUserId,
        Name = image.Name,
        Category = image.Category,
        ValidFrom = image.ValidFrom,
        ValidTo = image.ValidTo,
    };
}
