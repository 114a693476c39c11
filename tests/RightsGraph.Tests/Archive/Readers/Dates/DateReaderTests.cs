using System.Globalization;
using RightsGraph.Archive.Readers.Dates;
using RightsGraph.Archive.Records;

namespace RightsGraph.Tests.Archive.Readers.Dates;

public sealed class DateReaderTests
{
    private static readonly DateOptions Plain = new() { Today = new DateOnly(2026, 1, 2) };

    [Theory]
    [InlineData("Apr 14, 2014", "2014-04-14")]
    [InlineData("April 14, 2014", "2014-04-14")]
    [InlineData("Apr. 14, 2014", "2014-04-14")]
    [InlineData("14 April 2014", "2014-04-14")]
    [InlineData("2014-04-14", "2014-04-14")]
    [InlineData("2014-4-14", "2014-04-14")]
    [InlineData("14-16 April 2014", "2014-04-14")]
    [InlineData("September 3–5, 2014", "2014-09-03")]
    [InlineData("April 28 – May 2, 2014", "2014-04-28")]
    [InlineData("28 April – 2 May 2014", "2014-04-28")]
    [InlineData("28 April–12 May 2014", "2014-04-28")]
    [InlineData("28 December 2013 – 2 January 2014", "2013-12-28")]
    [InlineData("December 28 – January 2, 2014", "2013-12-28")]
    [InlineData("14/04/2014", "2014-04-14")]
    [InlineData("04/14/2014", "2014-04-14")]
    [InlineData("3.9.2014", "2014-09-03")]
    [InlineData("14.04.14", "2014-04-14")]
    [InlineData("31.12.99", "1999-12-31")]
    [InlineData("14-Apr-2014", "2014-04-14")]
    [InlineData("14-Apr-14", "2014-04-14")]
    [InlineData("14 avril 2014", "2014-04-14")]
    [InlineData("1er avril 2014", "2014-04-01")]
    [InlineData("mar. 14 avril 2014", "2014-04-14")]
    [InlineData("lundi 14 avril 2014 à 10h30", "2014-04-14")]
    [InlineData("3 de septiembre de 2014", "2014-09-03")]
    [InlineData("14 de abril de 2014, 10:30", "2014-04-14")]
    [InlineData("segunda-feira, 14 de abril de 2014", "2014-04-14")]
    [InlineData("14. April 2014", "2014-04-14")]
    [InlineData("Montag, den 14. April 2014", "2014-04-14")]
    [InlineData("14.–16. April 2014", "2014-04-14")]
    [InlineData("1º aprile 2014", "2014-04-01")]
    [InlineData("14 апреля 2014 г.", "2014-04-14")]
    [InlineData("14 апреля 2014 года", "2014-04-14")]
    [InlineData("14-го апреля 2014", "2014-04-14")]
    [InlineData("понедельник, 14 апреля 2014 г., 10:30", "2014-04-14")]
    [InlineData("14 Nisan 2014 Pazartesi", "2014-04-14")]
    [InlineData("14 أبريل 2014", "2014-04-14")]
    [InlineData("١٤ أبريل ٢٠١٤", "2014-04-14")]
    [InlineData("14 نيسان/أبريل 2014", "2014-04-14")]
    [InlineData("14 نيسان (أبريل) 2014", "2014-04-14")]
    [InlineData("14 كانون الثاني 2014", "2014-01-14")]
    [InlineData("الاثنين 14 أبريل 2014", "2014-04-14")]
    [InlineData("14 غشت 2014", "2014-08-14")]
    [InlineData("۲۵ فروردین ۱۳۹۳", "2014-04-14")]
    [InlineData("دوشنبه ۲۵ فروردین ۱۳۹۳", "2014-04-14")]
    [InlineData("۱۴ آوریل ۲۰۱۴", "2014-04-14")]
    [InlineData("2014年4月14日", "2014-04-14")]
    [InlineData("2014 年 4 月 14 日", "2014-04-14")]
    [InlineData("二〇一四年四月十四日", "2014-04-14")]
    [InlineData("平成26年4月14日", "2014-04-14")]
    [InlineData("2014年4月14日（星期一）", "2014-04-14")]
    [InlineData("2014年4月14日(月)", "2014-04-14")]
    [InlineData("２０１４年４月１４日", "2014-04-14")]
    [InlineData("发布时间：2014年4月14日 10:30", "2014-04-14")]
    [InlineData("Apr 14, 2014 12:00 AM EDT", "2014-04-14")]
    [InlineData("2014-09-03T10:00:00Z", "2014-09-03")]
    [InlineData("2014-09-03T10:00:00+02:00", "2014-09-03")]
    [InlineData("2014-09-03 10:00:00 +0200", "2014-09-03")]
    [InlineData("Monday, April 14, 2014 at 10:30 a.m. GMT+3", "2014-04-14")]
    [InlineData("Updated April 14, 2014", "2014-04-14")]
    [InlineData("Published on: 14 April 2014", "2014-04-14")]
    [InlineData("Publié le 14 avril 2014", "2014-04-14")]
    [InlineData("Mis à jour le lundi 14 avril 2014", "2014-04-14")]
    [InlineData("Veröffentlicht am 14. April 2014", "2014-04-14")]
    [InlineData("Опубликовано: 14 апреля 2014", "2014-04-14")]
    [InlineData("نشر في 14 أبريل 2014", "2014-04-14")]
    [InlineData("On April 14, 2014", "2014-04-14")]
    [InlineData("Am 14. April 2014", "2014-04-14")]
    [InlineData("Le 14 avril 2014", "2014-04-14")]
    [InlineData("**April 14, 2014**", "2014-04-14")]
    [InlineData("“April 14, 2014”", "2014-04-14")]
    [InlineData("(April 14, 2014)", "2014-04-14")]
    [InlineData("April 14th, 2014", "2014-04-14")]
    [InlineData("the 14th of April, 2014", "2014-04-14")]
    [InlineData("14th April 2014", "2014-04-14")]
    [InlineData("14 of April 2014", "2014-04-14")]
    [InlineData("Sept. 14, 2014", "2014-09-14")]
    [InlineData("Sept.3, 2014", "2014-09-03")]
    [InlineData("Sep 3,2014", "2014-09-03")]
    [InlineData("April 14, 2014.", "2014-04-14")]
    [InlineData("April 14, 2014:", "2014-04-14")]
    [InlineData("٢٠١٤-٠٤-١٤", "2014-04-14")]
    [InlineData("۱۳۹۳/۰۱/۲۵", "2014-04-14")]
    [InlineData("14 Mayıs 2014", "2014-05-14")]
    [InlineData("3 Ağustos 2014", "2014-08-03")]
    [InlineData("14 März 2014", "2014-03-14")]
    [InlineData("1. März 2014", "2014-03-01")]
    [InlineData("14 marzo 2014", "2014-03-14")]
    [InlineData("14 de março de 2014", "2014-03-14")]
    [InlineData("12 août 2014", "2014-08-12")]
    [InlineData("12 aout 2014", "2014-08-12")]
    [InlineData("April 14 and 15, 2014", "2014-04-14")]
    [InlineData("From 14 to 16 April 2014", "2014-04-14")]
    [InlineData("Du 14 au 16 avril 2014", "2014-04-14")]
    [InlineData("Del 14 al 16 de abril de 2014", "2014-04-14")]
    [InlineData("14. bis 16. April 2014", "2014-04-14")]
    [InlineData("с 14 по 16 апреля 2014", "2014-04-14")]
    [InlineData("14 Apr '14", "2014-04-14")]
    [InlineData("20140414", "2014-04-14")]
    [InlineData("1.º de abril de 2014", "2014-04-01")]
    [InlineData("dal 14 al 16 aprile 2014", "2014-04-14")]
    [InlineData("«14» апреля 2014 г.", "2014-04-14")]
    [InlineData("2014-04-14 星期一", "2014-04-14")]
    [InlineData("2014/04/14（月）", "2014-04-14")]
    [InlineData("2014 April 14", "2014-04-14")]
    [InlineData("10:30, 14 April 2014", "2014-04-14")]
    [InlineData("14/4/2014", "2014-04-14")]
    [InlineData("2014/09/03", "2014-09-03")]
    [InlineData("2014.09.03", "2014-09-03")]
    [InlineData("14 April 2014, Monday", "2014-04-14")]
    [InlineData("April 14, 2014 (Monday)", "2014-04-14")]
    [InlineData("Pazartesi, 14 Nisan 2014", "2014-04-14")]
    [InlineData("2014年4月14日至16日", "2014-04-14")]
    public void ADayIsReadAsItIsWrittenInAnyOfTheLanguages(string text, string day) =>
        Assert.Equal(
            (DateOnly.Parse(day, CultureInfo.InvariantCulture), DatePrecision.Day),
            (Read(text).Date, Read(text).Precision));

    [Theory]
    [InlineData("2014年4月", "2014-04-01", DatePrecision.Month)]
    [InlineData("April 2014", "2014-04-01", DatePrecision.Month)]
    [InlineData("avril 2014", "2014-04-01", DatePrecision.Month)]
    [InlineData("апрель 2014 г.", "2014-04-01", DatePrecision.Month)]
    [InlineData("2014-04", "2014-04-01", DatePrecision.Month)]
    [InlineData("04/2014", "2014-04-01", DatePrecision.Month)]
    [InlineData("April '14", "2014-04-01", DatePrecision.Month)]
    [InlineData("April–June 2014", "2014-04-01", DatePrecision.Month)]
    [InlineData("2014, April", "2014-04-01", DatePrecision.Month)]
    [InlineData("2014", "2014-01-01", DatePrecision.Year)]
    [InlineData("2014 г.", "2014-01-01", DatePrecision.Year)]
    [InlineData("2013–2014", "2013-01-01", DatePrecision.Year)]
    [InlineData("2013/14", "2013-01-01", DatePrecision.Year)]
    public void AMonthOrAYearAloneIsItsFirstDay(string text, string day, DatePrecision precision) =>
        Assert.Equal(
            (DateOnly.Parse(day, CultureInfo.InvariantCulture), precision),
            (Read(text).Date, Read(text).Precision));

    [Theory]
    [InlineData("03/04/2014")]
    [InlineData("25.12.13")]
    [InlineData("2010-11")]
    [InlineData("Apr-14")]
    [InlineData("1393/01/25")]
    public void WhatCanMeanSeveralDaysIsAmbiguous(string text)
    {
        var reading = DateReader.Read(text, Plain);
        Assert.Equal("Ambiguous", reading.Outcome.ToString());
        Assert.Equal(reading.IsRefused, reading.Problem is not null);
    }

    [Theory]
    [InlineData("Arpil 14, 2014")]
    [InlineData("14 Febuary 2014")]
    [InlineData("Feb 30, 2014")]
    [InlineData("31 April 2014")]
    [InlineData("2014-13-01")]
    [InlineData("0000-01-01")]
    [InlineData("Apr 14, 20145")]
    [InlineData("14 April")]
    [InlineData("April 14")]
    [InlineData("14 رمضان 1435")]
    public void WhatIsWrittenLikeADateAndIsNoneIsUnreadable(string text)
    {
        var reading = DateReader.Read(text, Plain);
        Assert.Equal("Unreadable", reading.Outcome.ToString());
        Assert.Equal(reading.IsRefused, reading.Problem is not null);
    }

    [Theory]
    [InlineData("Law 12, 2011")]
    [InlineData("Foo 14, 2014")]
    [InlineData("yesterday")]
    [InlineData("Kazakhstan")]
    [InlineData("May 2014 saw")]
    [InlineData("1.2.3.4")]
    [InlineData("24/7")]
    [InlineData("14 ta' April 2014")]
    public void WhatIsNotWrittenLikeADateIsNone(string text)
    {
        var reading = DateReader.Read(text, Plain);
        Assert.Equal("NoDate", reading.Outcome.ToString());
        Assert.Equal(reading.IsRefused, reading.Problem is not null);
    }

    [Theory]
    [InlineData("03/04/2014", "Dmy", "2014-04-03")]
    [InlineData("03/04/2014", "Mdy", "2014-03-04")]
    [InlineData("03-04-14", "Dmy", "2014-04-03")]
    [InlineData("14/04/03", "Ymd", "2014-04-03")]
    [InlineData("01.02.99", "Dmy", "1999-02-01")]
    [InlineData("01.02.99", "Mdy", "1999-01-02")]
    public void AStatedOrderDecides(string text, string order, string day) =>
        Assert.Equal(
            DateOnly.Parse(day, CultureInfo.InvariantCulture),
            DateReader.Read(text, Plain with { Order = Enum.Parse<DayOrder>(order) }).Date);

    [Theory]
    [InlineData("04/14/2014", "Dmy")]
    [InlineData("14/04/2014", "Mdy")]
    public void ADateThatTheStatedOrderForbidsIsRefused(string text, string order) =>
        Assert.True(DateReader.Read(text, Plain with { Order = Enum.Parse<DayOrder>(order) }).IsRefused);

    [Theory]
    [InlineData("14 April", "2014-04-14")]
    [InlineData("April 14", "2014-04-14")]
    [InlineData("14.04.", "2014-04-14")]
    [InlineData("14 апреля", "2014-04-14")]
    [InlineData("4月14日", "2014-04-14")]
    public void AYearAboveCompletesADay(string text, string day) =>
        Assert.Equal(
            DateOnly.Parse(day, CultureInfo.InvariantCulture),
            DateReader.Read(text, Plain with { Year = 2014 }).Date);

    /// <summary>Long beginnings of dates must cost no more than short ones.</summary>
    [Theory]
    [InlineData("1-")]
    [InlineData("April ")]
    [InlineData("14 and ")]
    [InlineData("2014 ")]
    [InlineData("Updated on ")]
    [InlineData("年")]
    [InlineData("\u200E")]
    public void AMegabyteIsRefusedOrNoDate(string part) =>
        Assert.False(DateReader.Read(string.Concat(Enumerable.Repeat(part, 1_000_000 / part.Length)), Plain).IsRead);

    private static DateReading Read(string text)
    {
        var reading = DateReader.Read(text, Plain);
        Assert.True(reading.IsRead, $"'{text}': {reading.Outcome} {reading.Problem}");
        return reading;
    }
}
