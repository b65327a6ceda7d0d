using Microsoft.AspNetCore.Mvc;

namespace CooPortal.Web.Infrastructure;

public static class FlashExtensions
{
    public static void FlashSuccess(this Controller controller, string text) => Flash.Add(controller.TempData, new Flash(FlashTone.Success, text));

    public static void FlashInformation(this Controller controller, string text) => Flash.Add(controller.TempData, new Flash(FlashTone.Information, text));

    public static void FlashWarning(this Controller controller, string text) => Flash.Add(controller.TempData, new Flash(FlashTone.Warning, text));

    public static void FlashError(this Controller controller, string text) => Flash.Add(controller.TempData, new Flash(FlashTone.Error, text));
}
