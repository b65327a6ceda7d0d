using System.Text;

namespace CooPortal.PrintAgent.Tests.Stage;

/// <summary>A small whole PDF; no two are alike.</summary>
public static class SampleDocument
{
    public static byte[] Make() => Encoding.ASCII.GetBytes($"""
        %PDF-1.4
        1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
        2 0 obj<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>>endobj
        3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
        4 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
        trailer<</Root 1 0 R/ID[<{Guid.NewGuid():N}><{Guid.NewGuid():N}>]>>
        %%EOF

        """);
}
