using System.Reflection;

namespace CooPortal.Operations.Certificates;

/// <summary>Copies what was entered from one section to another of the same kind; identity (Id, CertificateId) stays with its owner.</summary>
internal static class SectionCopy
{
    private static readonly string[] Identity = ["Id", "CertificateId"];

    public static void CopyTo<T>(this T source, T target) where T : class
    {
        foreach (var property in Properties<T>.All)
        {
            property.SetValue(target, property.GetValue(source));
        }
    }

    private static class Properties<T>
    {
        public static readonly PropertyInfo[] All =
            [.. typeof(T).GetProperties().Where(property => property.CanWrite && !Identity.Contains(property.Name))];
    }
}
