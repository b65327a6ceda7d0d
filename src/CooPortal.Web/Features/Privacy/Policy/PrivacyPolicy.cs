using System.Text;
using Microsoft.Extensions.Options;

namespace CooPortal.Web.Features.Privacy.Policy;

/// <summary>个人信息处理说明 in force: read once, at start, so that its text and its version cannot part while people agree to it.</summary>
public sealed class PrivacyPolicy(IOptions<PrivacyOptions> options)
{
    /// <summary>Version of the portal's own text; a new one with every change of it.</summary>
    private const string OwnVersion = "2026-11-23";

    private const int MostBytes = 200 * 1024;

    private static readonly UTF8Encoding strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public string Version { get; } = options.Value.File.Length > 0 ? options.Value.Version.Trim() : OwnVersion;

    public IReadOnlyList<PrivacyBlock> Blocks { get; } = PrivacyBlock.Parse(options.Value.File.Length > 0 ? ReadFile(options.Value.File) : ReadOwn());

    public static bool CanRead(string file)
    {
        try
        {
            return new FileInfo(file).Length <= MostBytes && ReadFile(file).Trim().Length > 0;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or DecoderFallbackException)
        {
            return false;
        }
    }

    private static string ReadFile(string file) => File.ReadAllText(file, strict);

    private static string ReadOwn()
    {
        using var stream = typeof(PrivacyPolicy).Assembly.GetManifestResourceStream("privacy.zh.md") ?? throw new InvalidOperationException("privacy.zh.md is not in the program.");
        using var reader = new StreamReader(stream, strict);
        return reader.ReadToEnd();
    }
}
