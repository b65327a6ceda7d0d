using CooPortal.Domain.Catalogue;

namespace CooPortal.Forms.Layouts;

/// <summary>Captions are facts of the type: layouts take them from the catalogue.</summary>
internal static class TypeCaptions
{
    public static string Caption(this CertificateType type, string number) =>
        type.Boxes.FirstOrDefault(box => box.Number == number)?.Caption
        ?? throw new InvalidOperationException($"Type {type.Code} has no box {number} in the catalogue.");
}
