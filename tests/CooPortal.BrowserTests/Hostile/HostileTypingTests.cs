using System.Net;
using CooPortal.BrowserTests.Accessibility;
using Shouldly;
using Xunit.Abstractions;

namespace CooPortal.BrowserTests.Hostile;

/// <summary>No page breaks and nothing comes back as markup, whatever somebody types.</summary>
public sealed class HostileTypingTests(ITestOutputHelper output)
{
    [ChromiumFact]
    public Task SomeFieldsOfSomePages_TakeAnything() => TypeAsync(eachPage: 15, eachText: 13, atLeast: 100);

    [ChromiumFact(IsLong = true)]
    public Task EveryFieldOfEveryPage_TakesAnything() => TypeAsync(eachPage: 1, eachText: 1, atLeast: 10_000);

    private async Task TypeAsync(int eachPage, int eachText, int atLeast)
    {
        var world = new World();
        await world.InitializeAsync();
        try
        {
            var records = await PageAddresses.OfRecordsAsync(world);
            var pages = PageAddresses.Templates(world.Portal).SelectMany(route => records.GetValueOrDefault(route.Template) ?? [route.Template]).Where(address => !address.Contains('{'))
                .Where((_, number) => number % eachPage == 0).ToList();
            var typist = new HostileTypist(world, eachText);
            // the platform last: it may suspend the others
            foreach (var user in new[] { null, "tongda", "yongfang", "card", "platform" })
            {
                await typist.VisitAsync(user, pages);
            }

            output.WriteLine($"{typist.Requests} requests to {typist.Forms} forms and the addresses: {string.Join(", ", typist.Answers.OrderBy(pair => pair.Key).Select(pair => $"{(int)pair.Key} × {pair.Value}"))}");
            typist.Faults.ShouldBeEmpty();
            typist.Requests.ShouldBeGreaterThan(atLeast);
            typist.Answers.GetValueOrDefault(HttpStatusCode.TooManyRequests).ShouldBe(0, "a limit would hide what is behind it");
        }
        finally
        {
            await world.DisposeAsync();
        }
    }
}
