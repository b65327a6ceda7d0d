using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CooPortal.DevHost;

/// <summary>Keys of one data folder, made once and readable by its owner only. Nothing secret is in the repository.</summary>
public sealed record DemoSecrets
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true };

    /// <summary>Key of the portal's protected columns.</summary>
    public required string DataKey { get; init; }

    /// <summary>Signs what the portal sends to customs.</summary>
    public required string PortalToCustoms { get; init; }

    /// <summary>Signs what customs answers.</summary>
    public required string CustomsToPortal { get; init; }

    /// <summary>Password of the PDF signing certificate's file.</summary>
    public required string DocumentPassword { get; init; }

    /// <summary>Password of the containers' SQL Server, as strong as its policy wants.</summary>
    [JsonIgnore]
    public string DatabasePassword => $"Db-{Convert.ToHexString(SHA256.HashData(Convert.FromBase64String(DocumentPassword)))[..32]}a";

    /// <summary>Makes the check codes; derived, so that data folders of earlier versions have it too.</summary>
    public string CheckCodeKey() => Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(DataKey), "check-codes"u8));

    public static DemoSecrets Ensure(string folder)
    {
        var file = Path.Combine(folder, "secrets.json");
        if (File.Exists(file))
        {
            return JsonSerializer.Deserialize<DemoSecrets>(File.ReadAllText(file))
                ?? throw new DevHostException($"The file {file} is empty; delete the data folder to start over.");
        }

        var secrets = new DemoSecrets
        {
            DataKey = Random(),
            PortalToCustoms = Random(),
            CustomsToPortal = Random(),
            DocumentPassword = Random(),
        };
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        using var stream = new FileStream(file, options);
        JsonSerializer.Serialize(stream, secrets, Json);
        return secrets;
    }

    private static string Random() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
}
