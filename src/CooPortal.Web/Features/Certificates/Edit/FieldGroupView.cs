using CooPortal.Web.Shared.Fields;

namespace CooPortal.Web.Features.Certificates.Edit;

/// <summary>A heading with its fields.</summary>
public sealed record FieldGroupView(string Title, IReadOnlyList<FieldView> Fields);
