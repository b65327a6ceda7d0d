using CooPortal.Domain.Agency;
using CooPortal.Domain.Checks;

namespace CooPortal.Web.Infrastructure.Security;

/// <summary>Why origin business is closed to a company, the page that opens it, and what was typed before it was noticed.</summary>
public sealed record ClosedBusiness
{
    public const string View = "/Shared/ClosedBusiness.cshtml";

    public required string Heading { get; init; }

    public required string Message { get; init; }

    /// <summary>Where the company does what comes first.</summary>
    public required string Address { get; init; }

    public required string AddressTitle { get; init; }

    /// <summary>Null when nothing was posted.</summary>
    public StaleForm? Typed { get; init; }

    /// <summary>What comes first is 企业基本信息.</summary>
    public static ClosedBusiness ByProfile(string refusal, HttpRequest request) => new()
    {
        Heading = "请先维护企业基本信息",
        Message = refusal,
        Address = "/enterprises/profile",
        AddressTitle = "维护企业基本信息",
        Typed = TypedIn(request),
    };

    /// <summary>What comes first stands in the rule: 企业基本信息, or an agent's first principal (row 59).</summary>
    public static ClosedBusiness By(BrokenRule rule, HttpRequest request) => rule.RuleName != nameof(Principal)
        ? ByProfile(rule.Message, request)
        : new ClosedBusiness
        {
            Heading = "请先维护委托企业",
            Message = rule.Message,
            Address = "/agency/principals",
            AddressTitle = "维护委托企业",
            Typed = TypedIn(request),
        };

    private static StaleForm? TypedIn(HttpRequest request) => HttpMethods.IsPost(request.Method) && request.HasFormContentType ? StaleForm.Of(request, request.Form) : null;
}
