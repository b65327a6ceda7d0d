namespace CooPortal.Web.Features.Enterprises.Profile;

/// <summary>What stands in the way.</summary>
/// <param name="Field">The field that it concerns; empty for the whole.</param>
public sealed record ProfileProblem(string Field, string Message)
{
    /// <summary>Where the summary's link leads.</summary>
    public string Target => Field.Length > 0 ? "#" + Field : "#profile-form";
}
