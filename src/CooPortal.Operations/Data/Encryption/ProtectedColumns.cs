using System.Text;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CooPortal.Operations.Data.Encryption;

/// <summary>Marks columns that are encrypted at rest. The name is sealed into each value: it stays when class, property or column are renamed.</summary>
public static class ProtectedColumns
{
    /// <summary>Name of the annotation that audit and logs look for before showing a value. Its value is the name that the column is encrypted under.</summary>
    public const string Annotation = "CooPortal:Protected";

    private const int LongestText = 400;

    public static PropertyBuilder<string?> IsProtected(this PropertyBuilder<string?> property, FieldProtector protector, string name) =>
        property.HasConversion(Text(protector, name)).HasMaxLength(LongestText).HasAnnotation(Annotation, name);

    public static ComplexTypePropertyBuilder<string?> IsProtected(this ComplexTypePropertyBuilder<string?> property, FieldProtector protector, string name) =>
        property.HasConversion(Text(protector, name)).HasMaxLength(LongestText).HasAnnotation(Annotation, name);

    public static PropertyBuilder<byte[]> IsProtected(this PropertyBuilder<byte[]> property, FieldProtector protector, string name) =>
        property
            .HasConversion(
                new ValueConverter<byte[], byte[]>(plain => protector.Protect(plain, name), stored => protector.Unprotect(stored, name)),
                new ValueComparer<byte[]>((one, other) => AreEqual(one, other), bytes => bytes.Length, bytes => bytes))
            .HasAnnotation(Annotation, name);

    /// <summary>Text of any length, encrypted.</summary>
    public static PropertyBuilder<string> IsProtectedText(this PropertyBuilder<string> property, FieldProtector protector, string name) =>
        property
            .HasConversion(new ValueConverter<string, byte[]>(
                plain => protector.Protect(Encoding.UTF8.GetBytes(plain), name),
                stored => Encoding.UTF8.GetString(protector.Unprotect(stored, name))))
            .HasAnnotation(Annotation, name);

    private static ValueConverter<string?, string?> Text(FieldProtector protector, string name) => new(
        plain => plain == null ? null : protector.ProtectText(plain, name),
        stored => stored == null ? null : protector.UnprotectText(stored, name));

    private static bool AreEqual(byte[]? one, byte[]? other) => one is null ? other is null : other is not null && one.AsSpan().SequenceEqual(other);
}
