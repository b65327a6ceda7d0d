using CooPortal.Domain.Checks;
using CooPortal.Domain.Enterprises;

namespace CooPortal.Domain.Verification;

/// <summary>What was typed as an answer, and all that is wrong with it; what is still empty is no problem before 【提交】.</summary>
/// <param name="Answer">What could be read; good for keeping only without problems.</param>
public sealed record VerificationReading(VerificationAnswer Answer, IReadOnlyList<BrokenRule> Problems)
{
    /// <param name="typed">By the names of <see cref="VerificationFields"/>.</param>
    public static VerificationReading Read(IReadOnlyDictionary<string, string?> typed)
    {
        var answer = new VerificationAnswer();
        var problems = new List<BrokenRule>();
        foreach (var field in VerificationFields.All)
        {
            var problem = field.Write(answer, typed.GetValueOrDefault(field.Key)) ?? field.Problems(answer, english: false).FirstOrDefault();
            if (problem is null && field == VerificationFields.ContactTelephone && answer.ContactTelephone is { } telephone)
            {
                problem = EnterpriseProfileShapes.Telephone(telephone);
            }

            if (problem is not null)
            {
                problems.Add(new BrokenRule(field.Key, problem));
            }
        }

        return new VerificationReading(answer, problems);
    }
}
