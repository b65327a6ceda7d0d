using CooPortal.Domain.Checks;
using CooPortal.Domain.Enterprises;

namespace CooPortal.Operations.Enterprises;

/// <summary>Typed text of the profile's form, read into a profile of its own.</summary>
/// <param name="Profile">Holds what could be read; not part of any unit of work.</param>
/// <param name="Problems">Texts that could not be read, and values of the wrong length or shape.</param>
public sealed record ProfileForm(EnterpriseProfile Profile, IReadOnlyList<BrokenRule> Problems)
{
    /// <param name="values">Typed text by field key.</param>
    /// <param name="basis">Values of the fields that were not typed.</param>
    public static ProfileForm Read(IReadOnlyDictionary<string, string?> values, EnterpriseProfile basis)
    {
        var profile = new EnterpriseProfile { EnterpriseId = basis.EnterpriseId, Revision = basis.Revision };
        EnterpriseProfileFields.Copy(basis, profile);
        var problems = new List<BrokenRule>();
        foreach (var field in EnterpriseProfileFields.All)
        {
            if (values.TryGetValue(field.Key, out var text) && field.Field.Write(profile, text) is { } problem)
            {
                problems.Add(new BrokenRule(field.Key, problem));
            }
        }

        problems.AddRange(EnterpriseProfileCheck.Shapes(profile)
            .Where(found => !problems.Exists(known => known.Path == found.Key))
            .Select(found => new BrokenRule(found.Key, found.Problem)));
        return new ProfileForm(profile, problems);
    }
}
