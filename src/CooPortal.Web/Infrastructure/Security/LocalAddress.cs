using Microsoft.AspNetCore.Mvc;

namespace CooPortal.Web.Infrastructure.Security;

/// <summary>Where to go back to, as a browser said it.</summary>
public static class LocalAddress
{
    /// <summary>工作台, where everybody may go.</summary>
    public const string Desktop = "/home";

    /// <returns>The address as a header can carry it; <paramref name="otherwise"/> when it is none of the portal's.</returns>
    public static string LocalOr(this IUrlHelper url, string? address, string otherwise = Desktop) => url.IsLocalUrl(address) ? Encoded(address) : otherwise;

    private static string Encoded(string address) =>
        string.Concat(address.EnumerateRunes().Select(rune => rune.IsAscii && rune.Value > ' ' ? rune.ToString() : Uri.EscapeDataString(rune.ToString())));
}
