using CooPortal.Domain.PreReview;
using Shouldly;
using Xunit;

namespace CooPortal.Domain.Tests.PreReview;

/// <summary>Walks every sequence of steps until no new situation comes, with an observer who only writes down what customs approved.</summary>
public sealed class PreReviewExplorationTests
{
    private static readonly string[] contents = ["甲", "乙", "丙"];

    [Fact]
    public void NoSequenceOfSteps_LosesAnApprovedProduct()
    {
        var seen = new HashSet<Situation>();
        var open = new Queue<Situation>();
        Visit(new Situation(PreReviewState.AddedDraft, "甲", null, null, null));
        var steps = 0;
        while (open.TryDequeue(out var before))
        {
            foreach (var action in Enum.GetValues<PreReviewAction>().Where(action => before.ToProduct().Allows(action)))
            {
                foreach (var content in action is PreReviewAction.Edit or PreReviewAction.Change ? contents : ["甲"])
                {
                    steps++;
                    var product = before.ToProduct();
                    if (Steps.Do(product, action, new PreReviewSheet { NameZh = content }))
                    {
                        (before.Approved is null || (before.State == PreReviewState.DeletionSubmitted && action == PreReviewAction.Approve))
                            .ShouldBeTrue($"{action} in {before} removed an approved product");
                        continue;
                    }

                    var approved = action == PreReviewAction.Approve ? before.Content : before.Approved;
                    var after = Situation.Of(product, approved);
                    Safe(after).ShouldBeTrue($"{action} in {before} led to {after}: what customs approved is nowhere");
                    Visit(after);
                }
            }
        }

        seen.Select(situation => situation.State).Distinct().Count().ShouldBe(Enum.GetValues<PreReviewState>().Length);
        steps.ShouldBeGreaterThan(500);

        void Visit(Situation situation)
        {
            if (seen.Add(situation))
            {
                open.Enqueue(situation);
            }
        }
    }

    /// <summary>What customs approved last is what the list shows, or stands behind the request; and the other way round, nothing else does.</summary>
    private static bool Safe(Situation after) => after.State.Audit() == PreReviewAudit.Approved
        ? after.Content == after.Approved && after.Behind is null && after.BehindState is null
        : after.Behind == after.Approved && (after.Behind is null) == (after.BehindState is null)
            && (after.BehindState is null || after.BehindState.Value.Audit() == PreReviewAudit.Approved);

    private sealed record Situation(PreReviewState State, string Content, PreReviewState? BehindState, string? Behind, string? Approved)
    {
        public static Situation Of(PreReviewProduct product, string? approved) =>
            new(product.State, product.NameZh, product.ApprovedState, product.ApprovedSheet?.NameZh, approved);

        /// <summary>A product in just this situation, put together as the database puts it together.</summary>
        public PreReviewProduct ToProduct()
        {
            var product = PreReviewProduct.Create(Guid.Empty, "P1", new PreReviewSheet { NameZh = Content }, PreReviewSamples.At);
            Set(nameof(product.State), State);
            Set(nameof(product.ApprovedState), BehindState);
            Set(nameof(product.ApprovedSheet), Behind is null ? null : new PreReviewSheet { NameZh = Behind });
            return product;

            void Set(string property, object? value) => typeof(PreReviewProduct).GetProperty(property)!.SetValue(product, value);
        }
    }
}
