using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using AngleSharp.Html.Dom;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Lifecycle;
using CooPortal.Operations.Data;
using CooPortal.Operations.Documents;
using CooPortal.PrintAgent;
using CooPortal.PrintAgent.Cards;
using CooPortal.PrintAgent.Listening;
using CooPortal.PrintProtocol;
using CooPortal.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CooPortal.Web.Tests.Features.SelfPrint;

/// <summary>The real portal and the real agent, each on a port of its own, with demo cards and a folder printer.</summary>
internal sealed class AgentStage : IAsyncDisposable
{
    public const string CardPassword = "654321";

    private readonly DirectoryInfo folder;
    private WebApplication agent;

    private AgentStage(DirectoryInfo folder, TestPortal portal, string origin, WebApplication agent)
    {
        this.folder = folder;
        this.agent = agent;
        Portal = portal;
        Origin = origin;
    }

    public TestPortal Portal { get; }

    public string Origin { get; }

    public string AgentOrigin => agent.Services.GetRequiredService<ListeningPort>().Origin;

    public string Paper => Path.Combine(folder.FullName, "paper");

    private string CardFolder => CardFolderOf(folder);

    /// <param name="cardsMadeAt">Demo cards live for three years.</param>
    public static async Task<AgentStage> StartAsync(string minimumVersion = "1.5.15", DateTime? cardsMadeAt = null)
    {
        var folder = Directory.CreateTempSubdirectory("coo-print-");
        var legal = new CardSubject { Holder = "王建国", Enterprise = "宁波示范纺织有限公司", Uscc = Some.SocialCreditCode, Kind = PrintProtocol.CardKind.LegalPerson };
        SoftCards.EnsureDemoCards(
            CardFolderOf(folder),
            [new SoftCardOrder("legal", legal, CardPassword), new SoftCardOrder("operator", legal with { Holder = "李敏", Kind = PrintProtocol.CardKind.Operator }, CardPassword)],
            new ManualClock(cardsMadeAt ?? Some.Now));
        var (portalPort, agentPort) = (FreePort(), FreePort());
        var origin = $"http://localhost:{portalPort}";
        var portal = await TestPortal.StartAsync(
            new Dictionary<string, string?>
            {
                ["Portal:PublicOrigin"] = origin,
                ["Documents:Folder"] = Path.Combine(folder.FullName, "documents"),
                ["Cards:Roots:0"] = Path.Combine(CardFolderOf(folder), SoftCards.CaFile),
                ["Cards:Revocation"] = "Off",
                ["PrintAgent:DefaultPort"] = $"{agentPort}",
                ["PrintAgent:MinimumVersion"] = minimumVersion,
                ["RateLimits:Challenge"] = "1000",
                ["RateLimits:Upload"] = "1000",
            },
            builder => builder.WebHost.UseUrls($"http://127.0.0.1:{portalPort}"),
            socket: true);
        var agent = await StartAgentAsync(folder, origin, agentPort, $"file:{Path.Combine(folder.FullName, "paper")}");
        return new AgentStage(folder, portal, origin, agent);
    }

    public async Task StopAgentAsync()
    {
        await agent.StopAsync();
        await agent.DisposeAsync();
    }

    public async Task RestartAgentAsync() => agent = await StartAgentAsync(folder, Origin, FreePort(), $"file:{Path.Combine(folder.FullName, "paper")}");

    /// <summary>An approved certificate whose layout has arrived, with stored original and copy.</summary>
    public async Task<Certificate> AddPrintableAsync(User owner, string number = "C26102690233" + "0001", DocumentKind[]? kinds = null)
    {
        await using var db = Portal.Database.Open();
        return await AddPrintableAsync(db, Portal.Services.GetRequiredService<DocumentStore>(), owner, number, kinds);
    }

    /// <summary>The same for a portal in another process.</summary>
    public static async Task<Certificate> AddPrintableAsync(
        CooPortalDbContext db, DocumentStore store, User owner, string number = "C26102690233" + "0001", DocumentKind[]? kinds = null)
    {
        var clock = new ManualClock(Some.Now);
        var id = Guid.CreateVersion7();
        var certificate = new Certificate
        {
            Id = id,
            FilerEnterpriseId = owner.EnterpriseId!.Value,
            ExporterEnterpriseId = owner.EnterpriseId,
            ExporterOrganisationCode = "102690233",
            TypeCode = number[..1],
            Number = number,
            DeclaredNumber = number,
            CreatedByUserId = owner.Id,
            CreatedByName = owner.FullName,
            CreatedAt = Some.Now,
            UpdatedAt = Some.Now,
        };
        certificate.Header.FilerSocialCreditCode = Some.SocialCreditCode;
        certificate.Header.DestinationCode = "KOR";
        certificate.Issue.ApprovedAt = Some.Now;
        await SomeSeals.AuthoriseAsync(db, owner.EnterpriseId!.Value);
        var actor = new Actor { UserId = owner.Id, Name = owner.FullName, EnterpriseId = owner.EnterpriseId, Role = owner.Role, Method = SessionMethod.Password };
        var system = Actor.System("test");
        certificate.Apply(CertificateAction.Declare, actor, clock);
        certificate.Apply(CertificateAction.ReceiveApproval, system, clock);
        certificate.ApplyLayout(LayoutEvent.Arrived);
        db.Certificates.Add(certificate);
        foreach (var kind in kinds ?? [DocumentKind.Original, DocumentKind.Copy])
        {
            var (file, hash) = await store.WriteAsync(Pdf(kind), CancellationToken.None);
            db.StoredDocuments.Add(new StoredDocument
            {
                EnterpriseId = certificate.FilerEnterpriseId,
                CertificateId = id,
                Round = certificate.DeclarationRound,
                Kind = kind,
                FileName = file,
                Sha256 = hash,
                Length = Pdf(kind).Length,
                Pages = 2,
                Renderer = "test",
                CreatedAt = Some.Now,
            });
        }

        await db.SaveAuditedAsync(system, "Seed", CancellationToken.None);
        return certificate;
    }

    /// <summary>A demo card's certificate, as its own program exports it.</summary>
    public byte[] CardCertificate(string name) => File.ReadAllBytes(Path.Combine(CardFolder, name + ".cer"));

    /// <summary>Binds a demo card to an account.</summary>
    public async Task BindCardAsync(User user, string name, Domain.Accounts.CardKind kind)
    {
        using var certificate = X509CertificateLoader.LoadCertificateFromFile(Path.Combine(CardFolder, name + ".cer"));
        await using var db = Portal.Database.Open();
        db.Cards.Add(new Card
        {
            EnterpriseId = user.EnterpriseId!.Value,
            UserId = user.Id,
            Kind = kind,
            Issuer = certificate.Issuer,
            SerialNumber = certificate.SerialNumber,
            KeyHash = Convert.ToHexStringLower(SHA256.HashData(certificate.PublicKey.ExportSubjectPublicKeyInfo())),
            HolderName = "王建国",
            NotBefore = certificate.NotBefore.ToUniversalTime(),
            NotAfter = certificate.NotAfter.ToUniversalTime(),
            BoundAt = Some.Now,
        });
        await db.SaveAuditedAsync(Actor.System("test"), "Seed", CancellationToken.None);
    }

    public async Task<PortalBrowser> VisitAsync(string path)
    {
        var browser = new PortalBrowser(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        await browser.OpenAsync(Origin + path);
        return browser;
    }

    public Task<PortalBrowser> SignInAsync(string userName) => SignInAsync(Origin, userName);

    /// <summary>The same at any portal.</summary>
    public static async Task<PortalBrowser> SignInAsync(string origin, string userName)
    {
        var browser = new PortalBrowser(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        await browser.OpenAsync(origin + "/accounts/login");
        await browser.SignInAsync(userName);
        return browser;
    }

    /// <summary>Follows the link to the agent's page.</summary>
    public static async Task OpenAgentAsync(PortalBrowser browser) =>
        await browser.OpenAsync(browser.Page.QuerySelector("[data-agent-link]")!.GetAttribute("href")!);

    /// <summary>Sends the form of the agent's page, as a browser does with the page's origin.</summary>
    public Task AgreeAsync(PortalBrowser browser, Dictionary<string, string>? values = null) => AgreeAsync(browser, AgentOrigin, values);

    /// <summary>Pairs this browser with the agent, through all pages, and waits for its stream.</summary>
    public Task PairAsync(PortalBrowser browser, string state = "Ready") => PairAsync(browser, AgentOrigin, state);

    /// <summary>The same for an agent at an address.</summary>
    public static async Task PairAsync(PortalBrowser browser, string agentOrigin, string state)
    {
        await browser.OpenAsync("/self-print/print");
        await browser.SubmitAsync(browser.Form("/self-print/pairing"));
        await OpenAgentAsync(browser);
        await AgreeAsync(browser, agentOrigin, null);
        await browser.SubmitAsync(browser.Page.Forms.First(form => form.GetAttribute("action")!.StartsWith("/self-print/pairing/confirm/", StringComparison.Ordinal)));
        await UntilAsync(browser, "/self-print/print", page => page.QuerySelector($"[data-agent-state='{state}']") is not null, "the agent connects");
    }

    /// <summary>Opens a page again and again until it shows something.</summary>
    public static async Task UntilAsync(PortalBrowser browser, string path, Func<IHtmlDocument, bool> shows, string what)
    {
        var until = DateTime.UtcNow.AddSeconds(60);
        while (!shows(await browser.OpenAsync(path)))
        {
            if (DateTime.UtcNow > until)
            {
                throw new TimeoutException($"Waited in vain: {what}. The page: {browser.Page.Body?.TextContent}");
            }

            await Task.Delay(200);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAgentAsync();
        await Portal.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private static async Task AgreeAsync(PortalBrowser browser, string agentOrigin, Dictionary<string, string>? values)
    {
        browser.Headers["Origin"] = agentOrigin;
        await browser.SubmitAsync(browser.Page.Forms[0], values);
        browser.Headers.Remove("Origin");
    }

    private static string CardFolderOf(DirectoryInfo folder) => Path.Combine(folder.FullName, "cards");

    /// <summary>The real agent in this process, which keeps its data in the folder.</summary>
    public static async Task<WebApplication> StartAgentAsync(DirectoryInfo folder, string portal, int port, string printer)
    {
        var app = AgentHost.Build(
            [
                "--environment", "Development", "--Port", $"{port}", "--TrustedPortals:0", portal, "--DataFolder", Path.Combine(folder.FullName, "agent"),
                "--CardsFolder", CardFolderOf(folder), "--SystemCards", "false", "--Printer", printer, "--PollSeconds", "5",
            ],
            builder => builder.Logging.ClearProviders());
        await app.StartAsync();
        return app;
    }

    private static byte[] Pdf(DocumentKind kind) => Encoding.ASCII.GetBytes($"%PDF-1.7\n% {kind}\n%%EOF\n");

    public static int FreePort() => ProgramProcess.FreePort();
}
