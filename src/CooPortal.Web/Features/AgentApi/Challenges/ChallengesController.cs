using CooPortal.Operations.Cards;
using CooPortal.PrintProtocol;
using CooPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace CooPortal.Web.Features.AgentApi.Challenges;

/// <summary>Challenges and their answers, by id: an agent may answer for a card before it is paired.</summary>
public sealed class ChallengesController(
    OpenCardChallenges challenges, AnswerCardChallenge answerCard, AnswerPairingChallenge answerPairing, IOptions<PortalOptions> portal) : AgentApiController
{
    private string Origin => portal.Value.Origin.GetLeftPart(UriPartial.Authority);

    [HttpGet(AgentRoutes.ChallengeTemplate)]
    public async Task<IActionResult> Read(string id, CancellationToken cancellationToken) =>
        Protocol(await challenges.ReadAsync(id, cancellationToken));

    [HttpPost(AgentRoutes.AnswerTemplate)]
    public async Task<IActionResult> Answer(string id, CancellationToken cancellationToken)
    {
        var answer = await BodyAsync<CardAnswer>(cancellationToken);
        return Protocol(new AnswerReply { Ticket = await answerCard.ExecuteAsync(id, answer, Origin, cancellationToken) });
    }

    [HttpPost(AgentRoutes.PairingTemplate)]
    public async Task<IActionResult> Pair(string id, CancellationToken cancellationToken)
    {
        var answer = await BodyAsync<PairingAnswer>(cancellationToken);
        return Protocol(new AnswerReply { Ticket = await answerPairing.ExecuteAsync(id, answer, Origin, cancellationToken) });
    }
}
