using CooPortal.CustomsProtocol.Http;
using CooPortal.CustomsProtocol.Xml;
using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Dictionaries;

namespace CooPortal.Web.Features.Docking.Interface;

/// <summary>The interface as a page shows it.</summary>
public sealed record InterfacePage
{
    /// <summary>The portal's own origin.</summary>
    public required Uri Address { get; init; }

    public Uri Door => new(Address, ErpBinding.Prefix);

    public IReadOnlyList<(string File, string Title, IReadOnlyList<SchemaLine> Lines)> Messages { get; } =
        [.. InterfacePackage.Schemas.Select(schema => (schema.Key, schema.Value.Title, MessageSchema.Describe(schema.Value.Kind)))];

    public IReadOnlyList<CertificateType> Types { get; } = CertificateCatalogue.All;

    public IReadOnlyList<DictionaryEntry> AttachmentKinds { get; } = Dictionary.AttachmentKinds.Entries;
}
