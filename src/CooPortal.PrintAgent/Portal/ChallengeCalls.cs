using System.Text.Json;
using CooPortal.PrintProtocol;

namespace CooPortal.PrintAgent.Portal;

/// <summary>The unsigned calls: reading a challenge and answering it. Only portals of the agent's own list are passed in.</summary>
public sealed class ChallengeCalls(PortalHttp http)
{
    private static readonly TimeSpan AtMost = TimeSpan.FromSeconds(5);

    /// <summary>Reads a challenge with its payload and picture.</summary>
    public async Task<CardChallenge> ReadAsync(string portal, string id, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, portal + AgentRoutes.Challenge(id));
        using var response = await http.SendAsync(request, AtMost, cancellation);
        var body = await response.Content.ReadAsByteArrayAsync(cancellation);
        if (body.Length > CardChallenge.LongestReply)
        {
            throw new PortalUnreachableException("The challenge is too long.");
        }

        return Parse<CardChallenge>(body) is { } challenge && challenge.Id == id
            ? challenge
            : throw new PortalUnreachableException("The reply is not the challenge asked for.");
    }

    /// <summary>Delivers a card's answer; the ticket goes back through the browser.</summary>
    public Task<AnswerReply> AnswerAsync(string portal, string id, CardAnswer answer, CancellationToken cancellation) =>
        PostAsync(portal + AgentRoutes.Answer(id), answer, cancellation);

    /// <summary>Delivers the answer to a pairing challenge.</summary>
    public Task<AnswerReply> PairAsync(string portal, string id, PairingAnswer answer, CancellationToken cancellation) =>
        PostAsync(portal + AgentRoutes.Pairing(id), answer, cancellation);

    private async Task<AnswerReply> PostAsync<T>(string address, T answer, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = JsonContent.Create(answer, options: ProtocolJson.Options),
        };
        using var response = await http.SendAsync(request, AtMost, cancellation);
        return Parse<AnswerReply>(await response.Content.ReadAsByteArrayAsync(cancellation))
            ?? throw new PortalUnreachableException("The reply holds no ticket.");
    }

    private static T? Parse<T>(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(body, ProtocolJson.Options);
        }
        catch (JsonException problem)
        {
            throw new PortalUnreachableException("The reply is not of this protocol.", problem);
        }
    }
}
