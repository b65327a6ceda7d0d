using System.Text;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CooPortal.Operations.Data.Encryption;

/// <summary>Marks columns that are encrypted at rest.</summary>
public static class ProtectedColumns
{
    /// <summary>Name of the annotation that audit and logs look for before showing a value.</summary>
    public const string Annotation = "CooPortal:Protected";

    public static PropertyBuilder<string?> IsProtected(this PropertyBuilder<string?> property, FieldProtector protector) =>
        property
            .HasConversion(new ValueConverter<string?, string?>(
                plain => plain == null ? null : protector.ProtectText(plain),
                stored => stored == null ? null : protector.UnprotectText(stored)))
            .HasMaxLength(400)
            .HasAnnotation(Annotation, true);

    public static PropertyBuilder<byte[]> IsProtected(this PropertyBuilder<byte[]> property, FieldProtector protector) =>
        property
            .HasConversion(
                new ValueConverter<byte[], byte[]>(plain => protector.Protect(plain), stored => protector.Unprotect(stored)),
                new ValueComparer<byte[]>((one, other) => AreEqual(one, other), bytes => bytes.Length, bytes => bytes))
            .HasAnnotation(Annotation, true);

    /// <summary>Text of any length, encrypted.</summary>
    public static PropertyBuilder<string> IsProtectedText(this PropertyBuilder<string> property, FieldProtector protector) =>
        property
            .HasConversion(new ValueConverter<string, byte[]>(
                plain => protector.Protect(Encoding.UTF8.GetBytes(plain)),
                stored => Encoding.UTF8.GetString(protector.Unprotect(stored))))
            .HasAnnotation(Annotation, true);

    private static bool AreEqual(byte[]? one, byte[]? other) => one is null ? other is null : other is not null && one.AsSpan().SequenceEqual(other);
}
