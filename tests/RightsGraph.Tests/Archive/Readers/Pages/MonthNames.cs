namespace RightsGraph.Tests.Archive.Readers.Pages;

/// <summary>How dates are written in twelve languages, by hand and not from the table that the reader uses.</summary>
internal static class MonthNames
{
    private static readonly string[] Languages =
    [
        "en|January February March April May June July August September October November December"
            + "|MMMM d, yyyy;d MMMM yyyy;MMM d, yyyy;MMM. dd, yyyy;{w}, MMMM d, yyyy;d of MMMM yyyy;MMMM d yyyy"
            + ";d-MMM-yyyy|Monday",
        "fr|janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
            + "|d MMMM yyyy;{w} d MMMM yyyy;Le d MMMM yyyy|lundi",
        "es|enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"
            + "|d de MMMM de yyyy;{w}, d de MMMM de yyyy;d de MMMM del yyyy|miércoles",
        "pt|janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro"
            + "|d de MMMM de yyyy;{w}, d de MMMM de yyyy|terça-feira",
        "de|Januar Februar März April Mai Juni Juli August September Oktober November Dezember"
            + "|d. MMMM yyyy;{w}, d. MMMM yyyy;{w}, den d. MMMM yyyy|Sonnabend",
        "it|gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre"
            + "|d MMMM yyyy;{w} d MMMM yyyy|lunedì",
        "ru|января февраля марта апреля мая июня июля августа сентября октября ноября декабря"
            + "|d MMMM yyyy;d MMMM yyyy г.;d MMMM yyyy года;{w}, d MMMM yyyy|пятница",
        "tr|Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık"
            + "|d MMMM yyyy;d MMMM yyyy {w}|Çarşamba",
        "ar|يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر"
            + "|d MMMM yyyy;{w} d MMMM yyyy|الثلاثاء",
        "ar|كانون_الثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين_الأول تشرين_الثاني كانون_الأول"
            + "|d MMMM yyyy|الأحد",
        "fa|ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر"
            + "|d MMMM yyyy;{w} d MMMM yyyy|سه‌شنبه",
        "zh|1 2 3 4 5 6 7 8 9 10 11 12|yyyy年MMMM月d日;yyyy年MMMM月d日（星期一）|",
        "ja|1 2 3 4 5 6 7 8 9 10 11 12|yyyy年MMMM月d日;yyyy年MMMM月d日(月)|",
        "||yyyy-MM-dd;yyyy/MM/dd;dd.MM.yyyy;d.M.yyyy;yyyy-MM-ddT10:30:00Z|",
    ];

    /// <summary>All styles in which a page may write its dates; each writes a day.</summary>
    public static IReadOnlyList<Func<DateOnly, string>> Styles { get; } = [.. Languages.SelectMany(StylesOf)];

    /// <summary>Styles of a month as a whole.</summary>
    public static IReadOnlyList<Func<DateOnly, string>> MonthStyles { get; } =
    [
        day => $"{Name(0, day)} {day.Year}",
        day => $"{Name(1, day)} {day.Year}",
        day => $"{Name(4, day)} {day.Year}",
        day => $"{day.Year}年{day.Month}月",
        day => $"{day:MM}/{day.Year}",
    ];

    private static string Name(int language, DateOnly day) =>
        Languages[language].Split('|')[1].Split(' ')[day.Month - 1].Replace('_', ' ');

    private static IEnumerable<Func<DateOnly, string>> StylesOf(string language, int index)
    {
        var parts = language.Split('|');
        foreach (var pattern in parts[2].Split(';'))
        {
            yield return day => Written(day, pattern, parts[1].Length == 0 ? "" : Name(index, day), parts[3]);
        }

        // Arabic and Persian have digits of their own.
        if (parts[0] is "ar" or "fa")
        {
            var zero = parts[0] == "ar" ? '٠' : '۰';
            yield return day => string.Concat(Written(day, "d MMMM yyyy", Name(index, day), "")
                .Select(letter => char.IsAsciiDigit(letter) ? (char)(zero + (letter - '0')) : letter));
        }
    }

    private static string Written(DateOnly day, string pattern, string month, string weekday)
    {
        var invariant = System.Globalization.CultureInfo.InvariantCulture;
        return pattern
            .Replace("{w}", weekday, StringComparison.Ordinal)
            .Replace("yyyy", day.ToString("yyyy", invariant), StringComparison.Ordinal)
            .Replace("MMMM", "\u0001", StringComparison.Ordinal)
            .Replace("MMM", "\u0002", StringComparison.Ordinal)
            .Replace("MM", day.ToString("MM", invariant), StringComparison.Ordinal)
            .Replace("M.", $"{day.Month}.", StringComparison.Ordinal)
            .Replace("dd", day.ToString("dd", invariant), StringComparison.Ordinal)
            .Replace("d de", $"{day.Day} de", StringComparison.Ordinal)
            .Replace("d of", $"{day.Day} of", StringComparison.Ordinal)
            .Replace("d \u0001", $"{day.Day} \u0001", StringComparison.Ordinal)
            .Replace("d. \u0001", $"{day.Day}. \u0001", StringComparison.Ordinal)
            .Replace("d.", $"{day.Day}.", StringComparison.Ordinal)
            .Replace("d日", $"{day.Day}日", StringComparison.Ordinal)
            .Replace("d-\u0002", $"{day.Day}-\u0002", StringComparison.Ordinal)
            .Replace("\u0001 d,", $"\u0001 {day.Day},", StringComparison.Ordinal)
            .Replace("\u0001 d ", $"\u0001 {day.Day} ", StringComparison.Ordinal)
            .Replace("\u0002 d,", $"\u0002 {day.Day},", StringComparison.Ordinal)
            .Replace("\u0001", month, StringComparison.Ordinal)
            .Replace("\u0002", month.Length > 3 ? month[..3] : month, StringComparison.Ordinal);
    }
}
