using CooPortal.CustomsProtocol.Xml;
using CooPortal.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace CooPortal.Web.Features.Docking.Interface;

/// <summary>导入接口规范.</summary>
public sealed class InterfaceController(InterfacePackage package, IOptions<PortalOptions> portal) : Controller
{
    private const string Xml = "application/xml";

    [HttpGet]
    public IActionResult Index() => View("Interface", new InterfacePage { Address = portal.Value.Origin });

    /// <summary>The whole of it as one file (row 234).</summary>
    [HttpGet]
    public IActionResult Package() => File(package.Content, "application/zip", InterfacePackage.FileName);

    [HttpGet]
    public IActionResult Sample() => File(InterfacePackage.Sample, Xml, "sample.xml");

    [HttpGet("schema/{name}")]
    public IActionResult Schema(string name) =>
        InterfacePackage.Schemas.TryGetValue(name, out var schema) ? File(MessageSchema.Write(schema.Kind), Xml, name) : NotFound();
}
