using System.Diagnostics.CodeAnalysis;
using CooPortal.Domain.Checks;

namespace CooPortal.Web.Features.RestApi.Answers;

/// <summary>One thing that is wrong, and where.</summary>
[SuppressMessage("Naming", "CA1720", Justification = "The word of RFC 9457 and RFC 6901.")]
public sealed record ProblemItem
{
    /// <summary>JSON pointer into the request, for example #/goods/2/hsCode (from 0); null for the whole.</summary>
    public string? Pointer { get; init; }

    /// <summary>Parameter of the address; null for none.</summary>
    public string? Parameter { get; init; }

    public required string Detail { get; init; }

    public static ProblemItem At(string pointer, string detail) => new() { Pointer = pointer, Detail = detail };

    public static ProblemItem OfParameter(string name, string detail) => new() { Parameter = name, Detail = detail };

    public static ProblemItem Of(BrokenRule rule) => new() { Pointer = PointerOf(rule.Path), Detail = rule.Message };

    /// <summary>Goods[2].HsCode → #/goods/2/hsCode; null for the whole.</summary>
    internal static string? PointerOf(string path) => path.Length == 0
        ? null
        : "#/" + string.Join('/', path.Split('.', '[').Select(part => RestJson.Name(part.TrimEnd(']'))));
}
