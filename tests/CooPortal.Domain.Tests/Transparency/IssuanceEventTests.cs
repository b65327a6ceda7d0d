using System.Security.Cryptography;
using System.Text;
using CooPortal.Domain.Transparency;
using Shouldly;
using Xunit;

namespace CooPortal.Domain.Tests.Transparency;

public sealed class IssuanceEventTests
{
    private static readonly DateTime At = new(2026, 3, 5, 2, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Commitment_IsTheHashOfTheOpening_LineByLine()
    {
        var issued = new IssuanceEvent { Number = "C26102690233001", Kind = IssuanceEventKind.Issue, At = At, Salt = "c2FsdA==" };

        issued.Opening.ShouldBe("coo-issuance/1\nC26102690233001\nissue\n2026-03-05T02:00:00Z\n-\nc2FsdA==\n");
        issued.Commitment.ShouldBe(SHA256.HashData(Encoding.UTF8.GetBytes(issued.Opening)));
    }

    [Fact]
    public void Commitment_OfTheSameEventTwice_IsAnother()
    {
        var (one, other) = (new IssuanceEvent { Number = "C26", At = At }, new IssuanceEvent { Number = "C26", At = At });

        one.Commitment.ShouldNotBe(other.Commitment, "without the salt nobody can guess what an entry is about");
    }

    [Fact]
    public void Words_OfTheKinds_AreAllDifferent() =>
        Enum.GetValues<IssuanceEventKind>().Select(kind => kind.Word()).ShouldBeUnique();
}
